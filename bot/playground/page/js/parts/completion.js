// What is offered while one types: commands, people, channels. The field keeps the focus; the list is a listbox it owns.

import { h, replace, uid } from "../dom.js";
import { icon } from "../icons.js";
import { avatar } from "../people.js";

const MOST = 7;

export class Completion {
  constructor(store, field, changed) {
    this.store = store;
    this.field = field;
    this.changed = changed;
    this.id = uid("offers");
    this.element = h("div", { class: "offers", id: this.id, role: "listbox", "aria-label": "Suggestions", hidden: true });
    field.setAttribute("aria-controls", this.id);
    field.addEventListener("blur", () => this.close());
    this.offers = [];
    this.at = 0;
    this._dismissed = null;
  }

  /** Look at what stands before the caret and offer what fits. */
  update() {
    const before = this.field.value.slice(0, this.field.selectionStart);
    const word = before.match(/(?:^|\s)([@#][^\s@#]*)$/)?.[1] ?? before.match(/^\/\S*$/)?.[0];
    if (!word || word === this._dismissed || document.activeElement !== this.field) return this.close();
    this._dismissed = null;
    this.start = before.length - word.length;
    this.offers = this._fitting(word).slice(0, MOST);
    this.at = 0;
    return this.offers.length ? this._draw() : this.close();
  }

  _fitting(word) {
    const rest = word.slice(1).toLowerCase();
    const starts = (...texts) => texts.some((text) => text.toLowerCase().startsWith(rest));
    if (word[0] === "/") return this._commands().filter((each) => starts(each.text.slice(1)));
    if (word[0] === "#") return this._channels().filter((each) => starts(each.title));
    return this._people().filter((each) => starts(each.title, each.text.slice(1), ...each.title.split(" ")));
  }

  _commands() {
    return this.store.app.commands.map((each) => ({ text: each.command, title: each.command, more: each.usage_hint, under: each.description, picture: () => avatar(this.store, this.store.app.bot_user, "small") }));
  }

  _people() {
    const { app, state } = this.store;
    const bot = { text: `@${app.name}`, title: app.name, more: "App", picture: () => avatar(this.store, app.bot_user, "small") };
    const people = state.people.filter((person) => !person.is_bot).map((person) => ({
      text: `@${person.profile.real_name}`,
      title: person.profile.real_name,
      more: person.id === this.store.me.id ? `${person.name} (you)` : person.name,
      picture: () => avatar(this.store, person.id, "small"),
    }));
    const all = ["channel", "here"].map((each) => ({ text: `@${each}`, title: each, more: each === "here" ? "Whoever is active here" : "Everybody in this channel", picture: () => h("span", { class: "offer-icon" }, icon("people", 16)) }));
    return [bot, ...people, ...all];
  }

  _channels() {
    return this.store.state.channels.filter((each) => each.name).map((each) => ({ text: `#${each.name}`, title: each.name, more: "", picture: () => h("span", { class: "offer-icon" }, icon("hash", 16)) }));
  }

  _draw() {
    replace(
      this.element,
      this.offers.map((offer, index) =>
        h(
          "div",
          { class: "offer", role: "option", id: `${this.id}-${index}`, "aria-selected": String(index === this.at), on: { mousedown: (event) => (event.preventDefault(), this._take(index)), mousemove: () => this._point(index) } },
          offer.picture(),
          h("span", { class: "offer-title" }, offer.title),
          offer.more ? h("span", { class: "offer-more" }, offer.more) : null,
          offer.under ? h("span", { class: "offer-under" }, offer.under) : null,
        ),
      ),
    );
    this.element.hidden = false;
    this.field.setAttribute("aria-expanded", "true");
    this._point(this.at);
  }

  _point(index) {
    this.at = index;
    [...this.element.children].forEach((child, at) => child.setAttribute("aria-selected", String(at === index)));
    this.field.setAttribute("aria-activedescendant", `${this.id}-${index}`);
  }

  close() {
    this.element.hidden = true;
    this.offers = [];
    this.field.setAttribute("aria-expanded", "false");
    this.field.removeAttribute("aria-activedescendant");
  }

  /** Whether a key was meant for the list. */
  keys(event) {
    if (!this.offers.length) return false;
    const count = this.offers.length;
    if (event.key === "ArrowDown") this._point((this.at + 1) % count);
    else if (event.key === "ArrowUp") this._point((this.at + count - 1) % count);
    else if (event.key === "Tab" || (event.key === "Enter" && !this._complete())) this._take(this.at);
    else if (event.key === "Escape") this._dismiss();
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  /** Whether the word is already what is offered: then Enter sends. */
  _complete() {
    return this.field.value.slice(this.start) === this.offers[this.at].text;
  }

  _dismiss() {
    this._dismissed = this.field.value.slice(this.start, this.field.selectionStart);
    this.close();
  }

  _take(index) {
    const { text } = this.offers[index];
    this.field.setRangeText(`${text} `, this.start, this.field.selectionStart, "end");
    this.close();
    this.changed();
  }
}
