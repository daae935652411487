// What stands where nothing was said yet, and the page about the app: both teach by examples that can be sent.

import { h } from "../dom.js";
import { icon } from "../icons.js";
import { avatar } from "../people.js";
import { city, clock, now } from "../time.js";

/** Above the first message of the direct conversation. `say(text)` sends, `turn(what)` goes elsewhere. */
export function directWelcome(store, { say, turn, empty }) {
  const { app } = store;
  return h(
    "div",
    { class: "welcome" },
    h("div", { class: "welcome-head" }, avatar(store, app.bot_user, "huge"), h("div", {}, h("h2", {}, app.name), h("p", { class: "welcome-lead" }, app.agent_description || app.description))),
    empty ? [prompts(store, say), tries(store, turn)] : null,
  );
}

function prompts(store, say) {
  const offered = store.app.suggested_prompts;
  if (!offered.length) return null;
  return h(
    "div",
    { class: "prompts", role: "group", "aria-label": "Suggested prompts" },
    offered.map(({ title, message }) => h("button", { type: "button", class: "prompt", on: { click: () => say(message) } }, h("b", {}, title), h("span", {}, message))),
  );
}

function tries(store, turn) {
  const room = store.state.channels.find((channel) => channel.name);
  const other = store.state.people.find((person) => !person.is_bot && person.id !== store.me.id);
  const command = store.app.commands[0];
  const row = (picture, words, label, what) => h("li", {}, h("span", { class: "try-icon" }, icon(picture, 18)), h("span", {}, words), h("button", { type: "button", class: "button small", on: { click: () => turn(what) } }, label));
  return h(
    "div",
    { class: "tries" },
    h("h3", {}, "Three more things to try"),
    h(
      "ul",
      {},
      room ? row("at", ["Mention ", h("b", {}, `@${store.app.name}`), " in a channel: it answers in a thread, and in that thread it needs no further mention."], `Open #${room.name}`, { room: room.name }) : null,
      command ? row("slash", ["Type ", h("b", {}, command.command), " anywhere: only you see the answer."], `Write ${command.command}`, { write: `${command.command} ` }) : null,
      other ? row("people", ["Be somebody else: for ", h("b", {}, other.profile.real_name), ` in ${city(other.tz)} it is ${clock(now(), other.tz)}, and “tomorrow” is theirs.`], `Be ${other.profile.real_name.split(" ")[0]}`, { person: other.name }) : null,
    ),
  );
}

/** Above the first message of a channel. */
export function roomWelcome(store, channel, { turn, empty }) {
  const example = `@${store.app.name} add book a room for the review on friday`;
  return h(
    "div",
    { class: "welcome" },
    h("div", { class: "welcome-head" }, h("span", { class: "welcome-hash", "aria-hidden": "true" }, icon("hash", 36)), h("div", {}, h("h2", {}, channel.name), h("p", { class: "welcome-lead" }, "This is the very beginning of the ", h("b", {}, `#${channel.name}`), " channel. Everybody in the workspace reads along."))),
    empty ? h("div", { class: "prompts" }, h("button", { type: "button", class: "prompt", on: { click: () => turn({ write: example }) } }, h("b", {}, `Ask ${store.app.name} in front of everybody`), h("span", {}, example))) : null,
  );
}

/** The page about the app, where it has no Home tab. */
export function aboutPage(store, { say, turn }) {
  const { app } = store;
  const commands = app.commands.map((command) => h("li", {}, h("code", {}, `${command.command} ${command.usage_hint}`.trim()), h("span", {}, command.description)));
  return h(
    "div",
    { class: "about" },
    h("div", { class: "welcome-head" }, avatar(store, app.bot_user, "huge"), h("div", {}, h("h2", {}, app.name), h("p", { class: "welcome-lead" }, app.description))),
    h("p", { class: "about-text" }, app.long_description),
    h("h3", {}, "Ask it"),
    prompts(store, say),
    commands.length ? [h("h3", {}, "Command"), h("ul", { class: "about-commands" }, commands)] : null,
    tries(store, turn),
    store.state.bench.facts.length ? [h("h3", {}, "This playground"), h("ul", { class: "facts" }, store.state.bench.facts.map((fact) => h("li", {}, fact)))] : null,
  );
}
