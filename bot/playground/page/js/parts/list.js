// A list of messages that keeps its place: only what changed is drawn anew, and it stays at its end while one is there.

import { h, replace, throttled } from "../dom.js";
import { day, dayKey, ofTs } from "../time.js";
import { drawMessage } from "./message.js";

const TOGETHER_S = 300; // the same author within five minutes goes on without a new byline
const NEAR_END = 60;

export class MessageList {
  /** `options()` gives what to draw: `{channelId, messages, inThread, before, after, thread(message), open, inspect, chosen, label}`. */
  constructor(store, options) {
    this.store = store;
    this.options = options;
    this.editing = null;
    this._drawn = new Map();
    this._key = null;
    this.rows = h("div", { class: "rows", role: "feed", on: { keydown: (event) => this._move(event) } });
    this.before = h("div", { class: "before" });
    this.after = h("div", { class: "after" });
    this.element = h("div", { class: "scroller", tabindex: -1 }, h("div", { class: "push" }), this.before, this.rows, this.after);
    this.draw = throttled(() => this._draw());
    new ResizeObserver(() => this._stuck && this._drawn.size && this.toEnd()).observe(this.element);
    this.element.addEventListener("scroll", () => (this._stuck = this._nearEnd()));
    this._stuck = true;
  }

  _nearEnd() {
    const { scrollHeight, scrollTop, clientHeight } = this.element;
    return scrollHeight - scrollTop - clientHeight < NEAR_END;
  }

  toEnd() {
    this.element.scrollTop = this.element.scrollHeight;
  }

  /** Draw now, and from the end, as when another conversation is opened. */
  reset() {
    this._drawn.clear();
    this.editing = null;
    this._stuck = true;
    this._draw();
  }

  _draw() {
    const given = this.options();
    if (!given) return;
    const key = `${this.store.user}/${given.channelId}/${given.root ?? ""}`;
    if (key !== this._key) this._drawn.clear();
    const moved = key !== this._key;
    this._key = key;
    this.rows.setAttribute("aria-label", given.label);
    replace(this.before, given.before);
    const drawn = new Map();
    const rows = this._rows(given, drawn);
    this._drawn = drawn;
    this._sync(rows);
    replace(this.after, given.after);
    if (moved) this._stuck = true;
    if (!given.messages.length) this.element.scrollTop = 0;
    else if (this._stuck) this.toEnd();
  }

  _rows(given, drawn) {
    const rows = [];
    let last = null;
    for (const message of given.messages) {
      const fresh = !last || dayKey(ofTs(last.ts), this.store.zone) !== dayKey(ofTs(message.ts), this.store.zone);
      if (fresh && !given.inThread) rows.push(this._divider(message, drawn));
      rows.push(this._row(given, message, this._goesOn(last, message, fresh && !given.inThread, given), drawn));
      last = message;
      if (given.inThread && message.ts === given.root) {
        rows.push(this._replyLine(given.messages.length - 1, drawn));
        last = null;
      }
    }
    return rows;
  }

  _goesOn(last, message, fresh, given) {
    if (!last || fresh || last.user !== message.user || last.is_ephemeral !== message.is_ephemeral || message.is_ephemeral) return false;
    if (last.username !== message.username || given.thread?.(last)?.replies.length) return false;
    return Number(message.ts) - Number(last.ts) < TOGETHER_S;
  }

  _kept(key, signature, drawn, make) {
    const old = this._drawn.get(key);
    const row = old?.signature === signature ? old : { signature, element: make() };
    drawn.set(key, row);
    return row.element;
  }

  _divider(message, drawn) {
    const words = day(ofTs(message.ts), this.store.zone);
    return this._kept(`day ${message.ts}`, words, drawn, () => h("div", { class: "day", role: "separator" }, h("span", {}, words)));
  }

  _replyLine(count, drawn) {
    const words = count ? `${count} ${count === 1 ? "reply" : "replies"}` : "";
    return this._kept("replies", words, drawn, () => (words ? h("div", { class: "reply-line", role: "separator" }, h("span", {}, words)) : h("span", { hidden: true })));
  }

  _row(given, message, compact, drawn) {
    const thread = given.thread?.(message) ?? null;
    const editing = this.editing === message.ts;
    const chosen = given.chosen === message.ts;
    const told = thread && { status: thread.status, replies: thread.replies.map((reply) => [reply.ts, reply.user]) };
    const signature = JSON.stringify([message, compact, told, editing, chosen, this.store.zone]);
    return this._kept(message.ts, signature, drawn, () =>
      drawMessage(this.store, given.channelId, message, {
        compact,
        thread,
        editing,
        chosen,
        inThread: given.inThread,
        open: given.open,
        inspect: given.inspect,
        edit: (ts) => this._edit(ts),
      }),
    );
  }

  _sync(rows) {
    const wanted = new Set(rows);
    for (const row of [...this.rows.children]) if (!wanted.has(row)) row.remove();
    rows.forEach((row, index) => {
      const there = this.rows.children[index];
      if (there !== row) this.rows.insertBefore(row, there ?? null);
    });
    const messages = this.rows.querySelectorAll(".message");
    const focusable = [...messages].some((each) => each.tabIndex === 0);
    if (!focusable && messages.length) messages[messages.length - 1].tabIndex = 0;
  }

  /** Up and down go from message to message. */
  _move(event) {
    if (!event.target.classList?.contains("message") || !["ArrowUp", "ArrowDown", "Home", "End"].includes(event.key)) return;
    const all = [...this.rows.querySelectorAll(".message")];
    const at = all.indexOf(event.target);
    const next = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: all.length - 1 }[event.key];
    if (!all[next]) return;
    event.preventDefault();
    event.target.tabIndex = -1;
    all[next].tabIndex = 0;
    all[next].focus();
  }

  /** Edit the last message that this person wrote; false where there is none. */
  editLast() {
    const last = this.options().messages.findLast((message) => message.user === this.store.me.id && message.subtype !== "tombstone");
    if (!last) return false;
    this._edit(last.ts);
    return true;
  }

  _edit(ts) {
    this.editing = ts;
    this._draw();
    this.rows.querySelector(".edit-field")?.focus();
  }

  /** Bring a message into view and give it the focus. */
  show(ts) {
    const row = this.rows.querySelector(`[data-ts="${CSS.escape(ts)}"]`);
    row?.scrollIntoView({ block: "center" });
    row?.focus();
  }
}
