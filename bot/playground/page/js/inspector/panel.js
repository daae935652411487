// The inspector: one message in depth, everything on the wire, and faults.

import * as api from "../api.js";
import { h, replace, throttled } from "../dom.js";
import { icon } from "../icons.js";
import { typedText } from "../parts/message.js";
import { avatar } from "../people.js";
import { isReply } from "../store.js";
import { clock, ofTs } from "../time.js";
import { toast } from "../toast.js";
import { drawEntry } from "./entry.js";
import { drawFaults } from "./faults.js";
import { drawTrace } from "./message.js";

const TABS = [["message", "Message"], ["wire", "Wire"], ["faults", "Faults"]];
const KEPT = 400;
const AGAIN_MS = 700;
const SETTLE_MS = 150; // calls come in bursts: one look after each burst is enough

export class InspectorPane {
  /** `redraw()` draws the page, `show(channelId, ts)` brings a message into view. */
  constructor(store, { redraw, show }) {
    this.store = store;
    this.redraw = redraw;
    this.show = show;
    this.open = false;
    this.tab = "message";
    this.entries = [];
    this.unfolded = new Set();
    this.bench = null;
    this.what = null;
    this.known = null;
    this._stop = null;
    this.body = h("div", { class: "scroller inspector-body", role: "tabpanel", tabindex: -1, id: "inspector-panel" });
    this.tabs = h("div", { class: "tabs", role: "tablist", "aria-label": "Inspector", on: { keydown: (event) => this._arrows(event) } });
    this.element = h(
      "aside",
      { class: "pane inspector", "aria-label": "Inspector", hidden: true, on: { keydown: (event) => event.key === "Escape" && this.toggle(false) } },
      h("header", { class: "pane-head" }, h("button", { type: "button", class: "icon-button back-button", "aria-label": "Back", on: { click: () => this.toggle(false) } }, icon("right")), h("h2", {}, "Inspector"), this.tabs, h("span", { class: "grow" }), h("button", { type: "button", class: "icon-button close-button", "aria-label": "Close the inspector", title: "Close (Ctrl+I)", on: { click: () => this.toggle(false) } }, icon("close"))),
      this.body,
    );
    this._fill = throttled(() => this._content());
  }

  /** Show or hide it. */
  toggle(open = !this.open) {
    this.open = open;
    this.element.hidden = !open;
    if (open) this._listen();
    else this._stop?.();
    if (!open) this._stop = null;
    if (open && !this.what) this.what = this._latest();
    this._look();
    this.redraw();
  }

  /** Look into a message. */
  message(channelId, ts) {
    this.what = { channel: channelId, ts };
    this.known = null;
    this.tab = "message";
    if (this.open) this._look();
    else this.toggle(true);
    this.redraw();
  }

  /** The ts of the message that is being looked into, where it is in that channel. */
  chosen(channelId) {
    return this.open && this.tab === "message" && this.what?.channel === channelId ? this.what.ts : null;
  }

  _latest() {
    const mine = [...this.store.channels.values()].flatMap((channel) => channel.messages.map((message) => ({ channel: channel.id, ts: message.ts, user: message.user })));
    const last = mine.filter((each) => each.user === this.store.me.id).sort((a, b) => (a.ts < b.ts ? 1 : -1))[0];
    return last ? { channel: last.channel, ts: last.ts } : null;
  }

  /** A change that the page heard of. */
  heard(kind, data) {
    if (kind === "bench.note") this._noted(data);
    if (kind === "screen" && this.what && !this.store.message(this.what.channel, this.what.ts)) this.what = this.known = null;
    if (kind === "reset") Object.assign(this, { what: null, known: null, entries: [] });
    // Whoever hasn't chosen a message sees the one that was just written.
    const mine = kind === "message.posted" && data.message.user === this.store.me.id;
    if (this.open && mine) Object.assign(this, { what: { channel: data.channel, ts: data.ts }, known: null });
    if (this.open && kind.startsWith("message.")) this._soon();
  }

  _noted(note) {
    toast(note.text, note.level);
    if (this.open && this.tab === "faults") this._look();
  }

  _listen() {
    if (this._stop) return;
    this._stop = api.listen(null, (kind) => ["log", "workspace.reset"].includes(kind) && this._soon(), () => {});
  }

  _soon() {
    if (this._timer) return;
    this._timer = setTimeout(() => {
      this._timer = null;
      this._look();
    }, SETTLE_MS);
  }

  /** Ask for what the open tab shows. */
  async _look() {
    if (!this.open) return;
    try {
      await { message: () => this._askMessage(), wire: () => this._askWire(), faults: () => this._askFaults() }[this.tab]();
    } catch (error) {
      if (!(error instanceof api.Refused)) throw error;
    }
    this._fill();
  }

  async _askMessage() {
    const { what } = this;
    if (!what) return;
    const known = await api.inspect(what);
    if (what !== this.what) return;
    this.known = known;
    // The bot's last step, noting that the answer arrived, shows nowhere on the wire.
    if (known.bot?.turns.some((turn) => turn.good && turn.times.at(-1)[1] === null)) setTimeout(() => this._soon(), AGAIN_MS);
  }

  async _askWire() {
    const { entries } = await api.wire(0);
    this.entries = entries.slice(-KEPT);
  }

  async _askFaults() {
    const [now] = await Promise.all([api.bench(), this._askWire()]);
    this.bench = now;
  }

  draw() {
    if (!this.open) return;
    replace(
      this.tabs,
      TABS.map(([name, label]) => h("button", { type: "button", role: "tab", class: "tab", "aria-selected": String(this.tab === name), "aria-controls": "inspector-panel", tabindex: this.tab === name ? 0 : -1, data: { tab: name }, on: { click: () => this._turn(name) } }, label)),
    );
    this._fill();
  }

  _turn(name) {
    this.tab = name;
    this._look();
    this.redraw();
    requestAnimationFrame(() => this.tabs.querySelector("[aria-selected=true]")?.focus());
  }

  _arrows(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    const at = TABS.findIndex(([name]) => name === this.tab);
    this._turn(TABS[(at + step + TABS.length) % TABS.length][0]);
  }

  _content() {
    if (!this.open) return;
    const content = { message: () => this._message(), wire: () => this._wire(), faults: () => this._faults() }[this.tab]();
    const key = `${this.tab} ${this.tab === "message" ? this.what?.ts : ""}`;
    const signature = `${key} ${JSON.stringify([this.known, this.entries.at(-1)?.id, this.entries.at(-1)?.attempts?.length, this.bench, this.entries.length])}`;
    if (signature === this._shown) return;
    const top = key === this._shownKey ? this.body.scrollTop : 0;
    const focused = this.body.contains(document.activeElement) ? [...this.body.querySelectorAll("button, summary")].indexOf(document.activeElement) : -1;
    this._shown = signature;
    this._shownKey = key;
    replace(this.body, content);
    this.body.scrollTop = top;
    if (focused >= 0) this.body.querySelectorAll("button, summary")[focused]?.focus();
  }

  _message() {
    const message = this.what && this.store.message(this.what.channel, this.what.ts);
    if (!message) return h("div", { class: "inspector-empty" }, icon("inspect", 36), h("p", {}, "Choose a message and press ", h("b", {}, "Inspect"), " to see the event, what the bot did with it, and what it asked of Slack."));
    if (!this.known) return h("p", { class: "nothing" }, "Looking…");
    const { channel, ts } = this.what;
    return drawTrace(this.store, this.known, { zone: this.store.zone, open: this.unfolded, quote: this._quote(message), show: () => this.show(channel, ts) });
  }

  _quote(message) {
    const words = typedText(this.store, message) || "(blocks)";
    return [avatar(this.store, message.user, "small"), h("span", {}, h("b", {}, this.store.name(message.user)), " ", h("small", {}, `${clock(ofTs(message.ts), this.store.zone)}${isReply(message) ? ", in a thread" : ""}`), h("span", { class: "quoted-text" }, words))];
  }

  _wire() {
    if (!this.entries.length) return h("p", { class: "nothing" }, "Nothing went over the wire yet.");
    const rows = this.entries.toReversed().map((entry) => drawEntry(entry, { zone: this.store.zone, open: this.unfolded.has(entry.id), toggled: (yes) => this.unfolded[yes ? "add" : "delete"](entry.id) }));
    return [h("p", { class: "wire-legend" }, h("span", {}, "→ Slack to the bot"), h("span", {}, "← the bot to Slack")), rows];
  }

  _faults() {
    if (!this.bench) return h("p", { class: "nothing" }, "Looking…");
    const lastEvent = this.entries.findLast((entry) => entry.request?.event_id && entry.kind.startsWith("event:message"));
    return drawFaults({ bench: this.bench, lastEvent, zone: this.store.zone, again: () => this._look() });
  }
}
