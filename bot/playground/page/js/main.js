// The page: puts the parts together and keeps them in step with the store.

import { h, replace, throttled } from "./dom.js";
import { icon } from "./icons.js";
import { InspectorPane } from "./inspector/panel.js";
import { MainPane } from "./parts/main.js";
import { ModalStack } from "./parts/modal.js";
import { Sidebar } from "./parts/sidebar.js";
import { ThreadPane } from "./parts/thread.js";
import { Unread } from "./parts/unread.js";
import { go, onMove, read } from "./place.js";
import { isReply, Store } from "./store.js";
import { nextTheme, setTheme, theme } from "./theme.js";
import { announce, toast } from "./toast.js";

const LAST = "playground.user";

class Page {
  constructor() {
    this.store = new Store();
    this.unread = new Unread(this.store);
    const inspecting = { inspect: (channelId, ts) => this.inspector.message(channelId, ts), inspected: (channelId) => this.inspector.chosen(channelId) };
    this.inspector = new InspectorPane(this.store, { redraw: () => this.draw(), show: (channelId, ts) => this._show(channelId, ts) });
    this.sidebar = new Sidebar(this.store, this.unread, () => this._tools());
    this.main = new MainPane(this.store, { ...inspecting, unread: this.unread });
    this.thread = new ThreadPane(this.store, { ...inspecting, where: () => this.main.channel?.id });
    this.modals = new ModalStack(this.store);
    this.offline = h("div", { class: "offline", role: "status", hidden: true }, "Connecting again…");
    this.draw = throttled(() => this._draw());
  }

  async start() {
    setTheme(theme());
    replace(document.getElementById("app"), this._top(), this.offline, h("div", { class: "frame" }, this.sidebar.element, h("div", { class: "scrim", on: { click: () => document.body.classList.remove("drawer-open") } }), h("div", { class: "panes" }, this.main.element, this.thread.element, this.inspector.element)));
    this.store.subscribe((change) => this._changed(change));
    onMove(() => this._moved());
    document.addEventListener("visibilitychange", () => this.draw());
    document.addEventListener("keydown", (event) => this._keys(event));
    await this._moved();
  }

  _top() {
    this.topTools = h("span", { class: "top-tools" });
    return h("header", { class: "top" }, h("span", { class: "top-title" }, "Playground"), h("span", { class: "grow" }), this.topTools);
  }

  /** The theme and the inspector. */
  _tools() {
    const [picture, words] = { auto: ["auto", "Theme: as the system"], light: ["sun", "Theme: light"], dark: ["moon", "Theme: dark"] }[theme()];
    const turn = () => {
      setTheme(nextTheme());
      this.draw();
    };
    const look = () => {
      document.body.classList.remove("drawer-open");
      this.inspector.toggle();
    };
    return [
      h("button", { type: "button", class: "top-button", "aria-label": words, title: words, data: { key: "theme" }, on: { click: turn } }, icon(picture, 18)),
      h("button", { type: "button", class: "top-button", "aria-pressed": String(this.inspector.open), title: "Inspector (Ctrl+I)", data: { key: "inspector" }, on: { click: look } }, icon("inspect", 18), h("span", {}, "Inspector")),
    ];
  }

  _keys(event) {
    if (event.key === "i" && (event.ctrlKey || event.metaKey) && !event.shiftKey) {
      event.preventDefault();
      this.inspector.toggle();
    } else if (event.key === "Escape" && document.body.classList.contains("drawer-open")) {
      document.body.classList.remove("drawer-open");
    }
  }

  /** The address says where to be: perhaps as somebody else. */
  async _moved() {
    const { user, spot } = read();
    if (!user || !spot) return go({ user: user || remembered() || "ana", spot: spot || "app" }, { replace: true });
    if (user !== this.store.user) await this._become(user);
    if (this.store.state) {
      this.main.opened();
      this.draw();
    }
    return undefined;
  }

  async _become(user) {
    try {
      await this.store.open(user);
      remember(user);
      this.unread.begin();
    } catch (error) {
      const stays = this.store.state?.me.name;
      if (this.store.state) toast(error.message, "error");
      if (stays !== user && /nobody called/.test(error.message)) go({ user: "ana" }, { replace: true });
      else if (!this.store.state) setTimeout(() => this._moved(), 1000);
    }
  }

  _changed({ kind, data }) {
    this.offline.hidden = this.store.online;
    if (kind === "message.posted" || kind === "message.ephemeral") this._announce(data.message);
    if (kind === "reset") go({ thread: null });
    this.inspector.heard(kind, data);
    this.draw();
  }

  _announce(message) {
    if (message.user === this.store.me.id) return;
    const text = message.text.replace(/<[^>|]*\|?([^>]*)>/g, "$1").slice(0, 400);
    announce(`${message.is_ephemeral ? "Only visible to you. " : ""}${isReply(message) ? "In a thread, " : ""}${this.store.name(message.user)}: ${text}`);
  }

  _draw() {
    if (!this.store.state) return;
    const { app, team } = this.store.state;
    document.title = `${read().spot === "app" ? app.name : read().spot === "about" ? `About ${app.name}` : `#${read().spot}`} · ${team.name}`;
    this.main.draw();
    this.sidebar.draw();
    this.thread.draw();
    this.modals.draw();
    this.inspector.draw();
    this._drawTools();
    document.body.classList.toggle("inspector-open", this.inspector.open);
    document.body.dataset.ready = "yes";
  }

  _drawTools() {
    const focused = this.topTools.contains(document.activeElement) ? document.activeElement.dataset.key : null;
    replace(this.topTools, this._tools());
    if (focused) this.topTools.querySelector(`[data-key="${focused}"]`).focus();
  }

  /** Go to a message. */
  _show(channelId, ts) {
    const channel = this.store.channels.get(channelId);
    const message = this.store.message(channelId, ts);
    if (!channel || !message) return;
    go({ spot: channel.is_im ? "app" : channel.name, thread: isReply(message) ? message.thread_ts : undefined });
    setTimeout(() => (isReply(message) ? this.thread : this.main).list.show(ts), 60);
  }
}

function remembered() {
  try {
    return localStorage.getItem(LAST);
  } catch {
    return null;
  }
}

function remember(user) {
  try {
    localStorage.setItem(LAST, user);
  } catch {
    // Then the next visit begins with the first person.
  }
}

new Page().start();
