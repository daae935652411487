// Where one writes: Enter sends, Shift+Enter begins a line, `/`, `@` and `#` offer what there is.

import { act, Refused } from "../api.js";
import { h, replace, uid } from "../dom.js";
import { icon } from "../icons.js";
import { Completion } from "./completion.js";

const drafts = new Map();

export class Composer {
  /**
   * `place()` gives `{channelId, thread, label, canBroadcast}`; `sent(message)` is called with what was posted, `editLast()` on an
   * arrow up in the empty field.
   */
  constructor(store, { place, sent, editLast }) {
    this.store = store;
    this.place = place;
    this.sent = sent;
    const id = uid("composer");
    this.field = h("textarea", { class: "composer-field", rows: 1, role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-describedby": `${id}-error`, autocomplete: "off", spellcheck: "true" });
    this.error = h("div", { class: "composer-error", id: `${id}-error`, role: "alert" });
    this.hint = h("div", { class: "composer-hint" });
    this.button = h("button", { type: "submit", class: "send", "aria-label": "Send", title: "Send (Enter)", disabled: true }, icon("send", 18));
    this.broadcast = h("input", { type: "checkbox" });
    this.also = h("label", { class: "also" }, this.broadcast, h("span", {}));
    this.completion = new Completion(store, this.field, () => this._typed());
    this.element = h(
      "form",
      { class: "composer", on: { submit: (event) => (event.preventDefault(), this.send()) } },
      this.error,
      this.hint,
      h("div", { class: "composer-box" }, this.completion.element, this.field, h("div", { class: "composer-foot" }, this._insert("@", "at", "Mention somebody"), this._insert("/", "slash", "Run a command"), this.also, h("span", { class: "keys", "aria-hidden": "true" }, h("b", {}, "Enter"), " to send"), this.button)),
    );
    this.field.addEventListener("input", () => this._typed());
    this.field.addEventListener("keydown", (event) => this._keys(event, editLast));
    this.field.addEventListener("click", () => this.completion.update());
  }

  _insert(text, picture, label) {
    const run = () => {
      if (text === "/" && this.field.value) this.field.value = "";
      const before = this.field.value.slice(0, this.field.selectionStart);
      const glue = before && !/\s$/.test(before) ? " " : "";
      this.field.setRangeText(glue + text, this.field.selectionStart, this.field.selectionEnd, "end");
      this.field.focus();
      this._typed();
    };
    return h("button", { type: "button", class: "composer-tool", "aria-label": label, title: label, on: { click: run } }, icon(picture, 18));
  }

  /** Follow the place: its label, and the draft that was left there. */
  update() {
    const { channelId, thread, label, canBroadcast, closed } = this.place();
    const key = `${this.store.user}/${channelId}/${thread ?? ""}`;
    this.field.setAttribute("aria-label", label);
    this.field.placeholder = label;
    this.field.disabled = Boolean(closed);
    this.also.hidden = !canBroadcast;
    this.also.lastChild.textContent = canBroadcast ? `Also send to #${this.store.channelName(channelId)}` : "";
    if (key === this._key) return;
    this._key = key;
    this.field.value = drafts.get(key) ?? "";
    this.broadcast.checked = false;
    this._fail(closed ?? "");
    this._typed();
  }

  /** Put text in the field, ready to be sent. */
  write(text) {
    this.field.value = text;
    this.field.focus();
    this.field.setSelectionRange(text.length, text.length);
    this._typed();
  }

  _typed() {
    drafts.set(this._key, this.field.value);
    this.button.disabled = !this.field.value.trim();
    this.field.style.height = "auto";
    this.field.style.height = `${Math.min(this.field.scrollHeight, 240)}px`;
    if (this.field.value) this._fail("");
    this.completion.update();
    this._hint();
  }

  /** What the command at hand expects, while its words are being typed. */
  _hint() {
    const [, name] = this.field.value.match(/^(\/\S+)\s/) ?? [];
    const command = this.store.app.commands.find((each) => each.command === name);
    replace(this.hint, command ? [h("b", {}, command.command), " ", command.usage_hint || command.description] : []);
  }

  _keys(event, editLast) {
    if (event.isComposing || this.completion.keys(event)) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.send();
    } else if (event.key === "ArrowUp" && !this.field.value && editLast()) {
      event.preventDefault();
    }
  }

  _fail(words) {
    replace(this.error, words);
  }

  async send() {
    const text = this.field.value.trim();
    if (!text) return;
    const { channelId, thread } = this.place();
    const key = this._key;
    this.field.value = "";
    this._typed();
    try {
      await this._post(text, channelId, thread);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      if (this._key === key && !this.field.value) this.field.value = text;
      this._typed();
      this._fail(text.startsWith("/") ? `${error.message}. What starts with “/” is taken as a command.` : `Your message wasn’t sent: ${error.message}`);
    }
  }

  async _post(text, channelId, thread) {
    const fields = { user: this.store.user, channel: channelId, text };
    if (text.startsWith("/")) {
      const [, command, rest] = text.match(/^(\/\S*)\s*([\s\S]*)$/);
      await act("command", { ...fields, command, text: rest, thread_ts: thread });
      return;
    }
    const message = await act("say", { ...fields, thread_ts: thread, broadcast: Boolean(thread) && this.broadcast.checked });
    this.broadcast.checked = false;
    this.sent(message);
  }
}
