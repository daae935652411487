// Who is who: pictures and names.

import { h } from "./dom.js";
import { appMark } from "./icons.js";

const TINTS = 6;

/** The picture of a user id: initials on a colour of their own, or the app's mark. */
export function avatar(store, userId, size = "medium") {
  if (userId === store.app.bot_user) return h("span", { class: `avatar app ${size}`, "aria-hidden": "true" }, appMark());
  if (userId === "USLACKBOT") return h("span", { class: `avatar bot ${size}`, "aria-hidden": "true" }, "#");
  return h("span", { class: `avatar t${tint(store, userId)} ${size}`, "aria-hidden": "true" }, initials(store.name(userId)));
}

function tint(store, userId) {
  const at = [...store.people.keys()].indexOf(userId);
  return (at < 0 ? 5 : at) % TINTS;
}

function initials(name) {
  const words = name.trim().split(/\s+/);
  return words.map((word) => word[0]).slice(0, 2).join("").toUpperCase();
}

/** What texts need to write out names, for the person who looks. */
export function names(store) {
  return { user: (id) => store.name(id), channel: (id) => store.channelName(id), me: store.me.id, zone: store.zone };
}
