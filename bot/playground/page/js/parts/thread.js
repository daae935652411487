// A thread, beside its conversation.

import { act } from "../api.js";
import { h, replace } from "../dom.js";
import { icon } from "../icons.js";
import { go, read } from "../place.js";
import { toast } from "../toast.js";
import { Composer } from "./composer.js";
import { MessageList } from "./list.js";

/** What the agent says it is doing in a thread: "Errand is thinking…", or nothing. */
export function statusWords(store, channelId, ts) {
  const found = store.agent(channelId, ts);
  if (!found) return "";
  if (found.status) return `${store.app.name} ${found.status}`;
  return found.session === "processing" ? `${store.app.name} is working…` : "";
}

export class ThreadPane {
  /** `where()` gives the id of the conversation that is open. */
  constructor(store, { where, inspect, inspected }) {
    this.store = store;
    this.where = where;
    this.inspect = inspect;
    this.inspected = inspected;
    this.head = h("header", { class: "pane-head" });
    this.list = new MessageList(store, () => this._listed());
    this.composer = new Composer(store, { place: () => this._place(), sent: (message) => this._sent(message), editLast: () => this.list.editLast() });
    this.status = h("div", { class: "thread-status", role: "status" });
    this.element = h("aside", { class: "pane thread", "aria-label": "Thread", on: { keydown: (event) => event.key === "Escape" && this.close() } }, this.head, this.list.element, this.status, this.composer.element);
  }

  /** The root of the open thread, or null. */
  get root() {
    const { thread } = read();
    const channelId = this.where();
    return thread && channelId ? (this.store.message(channelId, thread) ?? null) : null;
  }

  close() {
    go({ thread: null });
    document.querySelector(".pane.main .composer-field")?.focus();
  }

  draw() {
    const { root } = this;
    document.body.classList.toggle("thread-open", Boolean(root));
    this.element.hidden = !root;
    if (!root) return;
    const channel = this.store.channels.get(this.where());
    const title = this.store.agent(channel.id, root.ts)?.title;
    replace(
      this.head,
      h("button", { type: "button", class: "icon-button back-button", "aria-label": "Back", on: { click: () => this.close() } }, icon("right")),
      h("h2", {}, "Thread"),
      h("span", { class: "head-note" }, title ?? (channel.is_im ? this.store.app.name : `# ${channel.name}`)),
      h("span", { class: "grow" }),
      h("button", { type: "button", class: "icon-button close-button", "aria-label": "Close the thread", title: "Close (Esc)", on: { click: () => this.close() } }, icon("close")),
    );
    this.composer.update();
    this.list.draw();
    this._status(channel, root);
  }

  _status(channel, root) {
    const words = statusWords(this.store, channel.id, root.ts);
    const agent = this.store.agent(channel.id, root.ts);
    const loading = agent?.loading_messages?.length ? agent.loading_messages[Math.floor(Date.now() / 2500) % agent.loading_messages.length] : "";
    const canStop = agent?.session === "processing";
    const stop = () => act("stop", { user: this.store.user, channel: channel.id, thread_ts: root.ts }).catch((error) => toast(error.message, "error"));
    replace(
      this.status,
      words ? h("span", { class: "thinking" }, loading || words) : null,
      canStop ? h("button", { type: "button", class: "button small", on: { click: stop } }, icon("stop", 14), "Stop") : null,
    );
  }

  _listed() {
    const { root, store } = this;
    if (!root) return null;
    const channelId = this.where();
    return {
      channelId,
      root: root.ts,
      messages: store.thread(channelId, root.ts),
      inThread: true,
      label: "Messages in this thread",
      before: null,
      after: null,
      open: () => {},
      inspect: (ts) => this.inspect(channelId, ts),
      chosen: this.inspected(channelId),
    };
  }

  _place() {
    const { root } = this;
    const channel = this.store.channels.get(this.where());
    return { channelId: channel?.id, thread: root?.ts, label: "Reply…", canBroadcast: Boolean(channel && !channel.is_im) };
  }

  _sent(message) {
    this.store.keep(message.channel, message);
    this.list._stuck = true;
    this.draw();
  }
}
