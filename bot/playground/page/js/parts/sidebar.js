// The side bar: the app, the channels, and who one is.

import { h, hidden, replace } from "../dom.js";
import { icon } from "../icons.js";
import { avatar } from "../people.js";
import { go, read } from "../place.js";
import { city, clock, day, now } from "../time.js";

export class Sidebar {
  /** `tools` stand below the lists where the bar above is missing: on a phone. */
  constructor(store, unread, tools) {
    this.store = store;
    this.tools = tools;
    this.unread = unread;
    this.element = h("nav", { class: "sidebar", id: "sidebar", "aria-label": "Workspace" });
    setInterval(() => this.draw(), 20_000);
  }

  draw() {
    const { store } = this;
    if (!store.state) return;
    const { spot } = read();
    const rooms = store.state.channels.filter((channel) => !channel.is_im);
    const focused = this.element.contains(document.activeElement) ? document.activeElement.dataset.key : null;
    replace(
      this.element,
      h("div", { class: "sidebar-head" }, h("span", { class: "team" }, store.state.team.name), h("span", { class: "team-note" }, "A Slack on your own machine")),
      h(
        "div",
        { class: "sidebar-lists" },
        group("Agents & apps", [this._app(spot), this._home(spot)]),
        group("Channels", rooms.map((channel) => this._room(channel, spot))),
      ),
      h("div", { class: "sidebar-tools" }, this.tools()),
      this._people(),
    );
    if (focused) this.element.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus();
  }

  _app(spot) {
    const { app, direct } = this.store;
    const count = direct ? this.unread.count(direct.id) : 0;
    return entry({ key: "app", current: spot === "app", bold: count > 0, picture: h("span", { class: "presence" }, avatar(this.store, app.bot_user, "small")), label: app.name, badge: count });
  }

  _home(spot) {
    const { app } = this.store;
    const picture = h("span", { class: "entry-icon" }, icon(app.home_tab ? "home" : "info", 18));
    return entry({ key: "about", current: spot === "about", picture, label: app.home_tab ? `${app.name} Home` : `About ${app.name}` });
  }

  _room(channel, spot) {
    const count = this.unread.count(channel.id);
    return entry({ key: channel.name, current: spot === channel.name, bold: count > 0, picture: h("span", { class: "entry-icon" }, icon("hash", 18)), label: channel.name, note: channel.is_archived ? "archived" : "" });
  }

  _people() {
    const { store } = this;
    const people = store.state.people.filter((person) => !person.is_bot && !person.deleted);
    return h(
      "div",
      { class: "switcher", role: "radiogroup", "aria-label": "Who you are", on: { keydown: arrows } },
      h("div", { class: "switcher-title", "aria-hidden": "true" }, "You are"),
      people.map((person) => {
        const mine = person.id === store.me.id;
        const moment = now();
        const words = day(moment, person.tz) === day(moment, store.zone) ? "" : `${weekday(moment, person.tz)} `;
        return h(
          "button",
          { type: "button", class: "person", role: "radio", "aria-checked": String(mine), tabindex: mine ? 0 : -1, data: { key: `person ${person.name}`, person: person.name }, on: { click: () => (go({ user: person.name }), document.body.classList.remove("drawer-open")) } },
          avatar(store, person.id, "small"),
          h("span", { class: "person-name" }, person.profile.real_name),
          h("span", { class: "person-time" }, `${words}${clock(moment, person.tz)}`, h("small", {}, city(person.tz))),
        );
      }),
    );
  }
}

function weekday(moment, zone) {
  return new Intl.DateTimeFormat("en-US", { timeZone: zone, weekday: "short" }).format(moment);
}

function arrows(event) {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const all = [...event.currentTarget.querySelectorAll("[role=radio]")];
  const next = all[(all.indexOf(document.activeElement) + step + all.length) % all.length];
  next.focus();
  next.click();
}

function group(title, entries) {
  return h("section", { class: "sidebar-group", "aria-label": title }, h("h2", {}, title), h("ul", {}, entries.map((each) => h("li", {}, each))));
}

function entry({ key, current, bold, picture, label, badge, note }) {
  return h(
    "button",
    { type: "button", class: bold ? "entry bold" : "entry", "aria-current": current ? "page" : undefined, data: { key, spot: key }, on: { click: () => (go({ spot: key }), document.body.classList.remove("drawer-open")) } },
    picture,
    h("span", { class: "entry-label" }, label),
    note ? h("span", { class: "entry-note" }, note) : null,
    badge ? h("span", { class: "badge" }, String(badge), hidden(" unread")) : null,
  );
}

