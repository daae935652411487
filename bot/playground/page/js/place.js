// Where one is: person, conversation and thread, kept in the address so that reloading, "back" and sharing work.

/** `#/ana/general/1700000000.000100` as `{user, spot, thread}`; `spot` is a channel's name, `app` or `about`. */
export function read() {
  const [, user = "", spot = "", thread = ""] = location.hash.split("/").map(decodeURIComponent);
  return { user, spot, thread: thread || null };
}

/** Go somewhere; what isn't given stays. Opening another conversation closes the thread. */
export function go(changes, { replace = false } = {}) {
  const here = read();
  const next = { ...here, ...changes };
  if (changes.spot && changes.spot !== here.spot && changes.thread === undefined) next.thread = null;
  const hash = `#/${[next.user, next.spot, next.thread].filter(Boolean).map(encodeURIComponent).join("/")}`;
  if (hash === location.hash) return;
  if (replace) history.replaceState(null, "", hash);
  else history.pushState(null, "", hash);
  window.dispatchEvent(new Event("place"));
}

/** Call `moved` whenever the place changes, also by "back". */
export function onMove(moved) {
  window.addEventListener("place", moved);
  window.addEventListener("popstate", moved);
}
