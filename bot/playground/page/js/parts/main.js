// The pane in the middle: a conversation, or the app's Home.

import { act } from "../api.js";
import { drawBlocks } from "../blocks/index.js";
import { h, replace } from "../dom.js";
import { icon } from "../icons.js";
import { avatar } from "../people.js";
import { go, read } from "../place.js";
import { viewSurface } from "../surface.js";
import { toast } from "../toast.js";
import { Composer } from "./composer.js";
import { MessageList } from "./list.js";
import { statusWords } from "./thread.js";
import { aboutPage, directWelcome, roomWelcome } from "./welcome.js";

export class MainPane {
  constructor(store, { inspect, inspected, unread }) {
    this.store = store;
    this.inspect = inspect;
    this.inspected = inspected;
    this.unread = unread;
    this.head = h("header", { class: "pane-head" });
    this.list = new MessageList(store, () => this._listed());
    this.composer = new Composer(store, { place: () => this._place(), sent: (message) => this._sent(message), editLast: () => this.list.editLast() });
    this.home = h("div", { class: "scroller home", tabindex: -1 });
    this.element = h("main", { class: "pane main", id: "main", "aria-label": "Conversation" }, this.head, this.list.element, this.home, this.composer.element);
  }

  /** The conversation that is open, or null on the Home page. */
  get channel() {
    const { spot } = read();
    if (spot === "about") return null;
    const named = this.store.state.channels.find((channel) => channel.name === spot);
    return named ?? this.store.direct;
  }

  draw() {
    const { channel } = this;
    this.element.classList.toggle("is-home", !channel);
    this._head(channel);
    if (!channel) return this._home();
    this.composer.update();
    this.list.draw();
    if (document.visibilityState === "visible") this.unread.seen(channel.id);
    return undefined;
  }

  _head(channel) {
    const { app } = this.store;
    const title = !channel || channel.is_im ? [avatar(this.store, app.bot_user, "small"), h("h1", {}, app.name)] : [h("span", { class: "head-hash" }, icon("hash", 20)), h("h1", {}, channel.name)];
    const members = channel && !channel.is_im ? this._members(channel) : null;
    replace(this.head, h("button", { type: "button", class: "icon-button drawer-button", "aria-label": "Open the side bar", "aria-controls": "sidebar", on: { click: () => document.body.classList.add("drawer-open") } }, icon("menu")), title, !channel || channel.is_im ? this._tabs(channel) : null, h("span", { class: "grow" }), members);
  }

  _tabs(channel) {
    const tab = (label, spot, on) => h("button", { type: "button", class: "tab", "aria-current": on ? "page" : undefined, on: { click: () => go({ spot }) } }, label);
    return h("nav", { class: "tabs", "aria-label": this.store.app.name }, tab("Messages", "app", Boolean(channel)), tab(this.store.app.home_tab ? "Home" : "About", "about", !channel));
  }

  _members(channel) {
    const ids = [...this.store.people.keys()].filter((id) => id !== this.store.app.bot_user).slice(0, 3);
    const words = `${channel.num_members} members`;
    return h("span", { class: "members", title: words, "aria-label": words }, h("span", { class: "faces" }, ids.map((id) => avatar(this.store, id, "small"))), h("span", { "aria-hidden": "true" }, String(channel.num_members)));
  }

  _listed() {
    const { channel, store } = this;
    if (!channel) return null;
    const messages = store.roots(channel.id);
    const empty = !messages.length;
    const turn = (what) => this._turn(what);
    return {
      channelId: channel.id,
      messages,
      inThread: false,
      label: channel.is_im ? `Messages with ${store.app.name}` : `Messages in ${channel.name}`,
      before: channel.is_im ? directWelcome(store, { say: (text) => this.say(text), turn, empty }) : roomWelcome(store, channel, { turn, empty }),
      after: this._gone(),
      thread: (message) => this._thread(channel.id, message),
      open: (ts) => go({ thread: ts }),
      inspect: (ts) => this.inspect(channel.id, ts),
      chosen: this.inspected(channel.id),
    };
  }

  _gone() {
    const { installed, name } = this.store.app;
    if (installed === "yes") return null;
    return h("p", { class: "notice" }, installed === "revoked" ? `${name}’s token was revoked: it can’t answer.` : `${name} was removed from this workspace.`);
  }

  _thread(channelId, message) {
    return { replies: this.store.replies(channelId, message.ts), status: statusWords(this.store, channelId, message.ts) };
  }

  _place() {
    const { channel } = this;
    const label = !channel || channel.is_im ? `Message ${this.store.app.name}` : `Message #${channel.name}`;
    return { channelId: channel?.id, thread: null, label, canBroadcast: false, closed: channel?.is_archived ? `#${channel.name} is archived: nobody can write there.` : null };
  }

  /** A new conversation with the app opens beside; so does one that begins with its mention. */
  _sent(message) {
    this.store.keep(message.channel, message);
    this.list._stuck = true;
    this.draw();
    const { channel } = this;
    if (channel.id === message.channel && (channel.is_im || message.text.includes(`<@${this.store.app.bot_user}>`))) go({ thread: message.ts });
  }

  /** Send something for the person: a suggested prompt. */
  async say(text) {
    if (read().spot !== "app") go({ spot: "app" });
    this.composer.write(text);
    await this.composer.send();
  }

  _turn({ room, write, person }) {
    if (room) go({ spot: room });
    if (person) go({ user: person });
    if (room) write = `@${this.store.app.name} `;
    if (!write) return;
    if (read().spot === "about") go({ spot: "app" });
    this.composer.write(write);
  }

  _home() {
    const { store } = this;
    const view = store.state.home;
    if (store.app.home_tab && view) {
      if (this._shownHome !== view.hash) {
        replace(this.home, h("div", { class: "home-view" }, drawBlocks(view.blocks, viewSurface(store, view))));
        this._shownHome = view.hash;
      }
      return;
    }
    this._shownHome = null;
    replace(this.home, aboutPage(store, { say: (text) => this.say(text), turn: (what) => this._turn(what) }));
  }

  /** The person came to the app's Home: the app is told. */
  opened() {
    const { spot } = read();
    if (spot === this._opened?.spot && this.store.user === this._opened.user) return;
    this._opened = { spot, user: this.store.user };
    if (!["app", "about"].includes(spot)) return;
    act("open_home", { user: this.store.user, tab: spot === "about" ? "home" : "messages" }).catch((error) => toast(error.message, "error"));
  }
}
