// The way to the server: what is on the screen, what changes, and what people do.

const BASE = "/playground";

/** What the server refused, in its words. */
export class Refused extends Error {}

async function answer(response) {
  const body = await response.json().catch(() => ({ error: `the server answered ${response.status}` }));
  if (!response.ok) throw new Refused(body.error ?? `the server answered ${response.status}`);
  return body;
}

async function get(path, parameters = {}) {
  const query = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value !== undefined && value !== null));
  let response;
  try {
    response = await fetch(`${BASE}/${path}?${query}`);
  } catch {
    throw new Refused("The playground can't be reached. Is it still running?");
  }
  return answer(response);
}

/** Everything on a person's screen. */
export const screen = (user) => get("state", { user });

/** The log of everything that went over the wire, after the entry with id `since`. */
export const wire = (since) => get("log", { since });

/** All there is to know of a message, or of an entry of the log. */
export const inspect = (what) => get("inspect", what);

/** Faults that are waiting, switches, and the notes of whoever runs the playground. */
export const bench = () => get("bench");

/** Do something as a person; the method's fields are those of LocalSlack. Throws Refused. */
export async function act(action, fields) {
  let response;
  try {
    response = await fetch(`${BASE}/act/${action}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(fields),
    });
  } catch {
    throw new Refused("The playground can't be reached. Is it still running?");
  }
  return (await answer(response)).result;
}

const KINDS = [
  ...["message.posted", "message.changed", "message.deleted", "message.ephemeral", "agent.changed", "home.published"],
  ...["view.opened", "view.changed", "view.closed", "channel.created", "channel.joined", "channel.left", "channel.archived"],
  ...["channel.unarchived", "app.installed", "app.revoked", "app.uninstalled", "person.changed", "workspace.reset"],
  ...["log", "bench.note"],
];

/**
 * Listen to what changes for `user` (null: to everything, the log included). `heard(kind, data, seq)` is called for each change,
 * `connected(yes)` when the connection comes and goes. Returns how to stop.
 */
export function listen(user, heard, connected) {
  const source = new EventSource(`${BASE}/events${user ? `?user=${encodeURIComponent(user)}` : ""}`);
  for (const kind of KINDS) {
    source.addEventListener(kind, (event) => heard(kind, JSON.parse(event.data), Number(event.lastEventId)));
  }
  source.addEventListener("open", () => connected(true));
  source.addEventListener("error", () => connected(false));
  return () => source.close();
}
