// Modals: the one on top of the stack is open; what the bot answers comes back through the state.

import { act, Refused } from "../api.js";
import { drawBlocks } from "../blocks/index.js";
import { filled } from "../blocks/inputs.js";
import { h, replace } from "../dom.js";
import { icon } from "../icons.js";
import { avatar } from "../people.js";
import { viewSurface } from "../surface.js";
import { plain } from "../text/mrkdwn.js";

export class ModalStack {
  constructor(store) {
    this.store = store;
    this.dialog = h("dialog", { class: "dialog modal", "aria-labelledby": "modal-title", on: { cancel: (event) => (event.preventDefault(), this._close(true)) } });
    document.body.append(this.dialog);
    this._shown = null;
  }

  draw() {
    const view = this.store.state.modals.at(-1);
    if (!view) {
      this._shown = null;
      if (this.dialog.open) this.dialog.close();
      return;
    }
    const signature = JSON.stringify([view.id, view.hash, view.errors, view.notice]);
    if (signature === this._shown) return;
    this._shown = signature;
    this._fill(view);
    if (!this.dialog.open) this.dialog.showModal();
    (this.dialog.querySelector("[aria-invalid]") ?? this.dialog.querySelector(".dialog-body input, .dialog-body textarea, .dialog-body select"))?.focus();
  }

  _fill(view) {
    const title = plain(view.title?.text ?? "");
    this.notice = h("div", { class: "dialog-notice", role: "alert" }, view.notice ?? "");
    const body = h("div", { class: "dialog-body" }, drawBlocks(view.blocks, viewSurface(this.store, view)));
    const submit = view.submit ? h("button", { class: "button primary", type: "submit" }, plain(view.submit.text)) : null;
    replace(
      this.dialog,
      h(
        "form",
        { novalidate: true, on: { submit: (event) => (event.preventDefault(), this._submit(view, body, submit)) } },
        h("header", { class: "dialog-head" }, avatar(this.store, this.store.app.bot_user, "medium"), h("h2", { id: "modal-title" }, title), h("button", { type: "button", class: "icon-button", "aria-label": "Close", on: { click: () => this._close(true) } }, icon("close"))),
        this.notice,
        body,
        h("footer", { class: "dialog-foot" }, h("button", { type: "button", class: "button", on: { click: () => this._close(false) } }, plain(view.close?.text ?? (submit ? "Cancel" : "Close"))), submit),
      ),
    );
  }

  async _submit(view, body, button) {
    const inputs = [...body.querySelectorAll(".block-input")];
    const values = Object.assign({}, ...inputs.map((each) => filled(each)));
    button.setAttribute("aria-busy", "true");
    try {
      await act("submit", { user: this.store.user, values, view_id: view.id });
      setTimeout(() => this.store.reload(), 50);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const block = error.message.match(/required field (\S+)$/)?.[1];
      this.notice.textContent = block ? "Please complete this required field." : error.message;
      body.querySelector(`[data-block="${CSS.escape(block ?? "")}"] :is(input, textarea, select)`)?.focus();
    } finally {
      button.removeAttribute("aria-busy");
    }
  }

  async _close(everything) {
    await act("close_view", { user: this.store.user, everything }).catch(() => {});
    await this.store.reload();
  }
}
