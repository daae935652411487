// Short words at the edge of the screen, read out as well.

import { h } from "./dom.js";

const SHOWN_MS = 6000;

/** Say something for a while. */
export function toast(words, level = "info") {
  const box = h("div", { class: `toast ${level}` }, words);
  document.getElementById("toasts").append(box);
  setTimeout(() => box.remove(), SHOWN_MS);
}

/** Have a screen reader say something, politely. */
export function announce(words) {
  document.getElementById("announcer").append(h("div", {}, words));
  const said = document.getElementById("announcer").children;
  while (said.length > 5) said[0].remove();
}
