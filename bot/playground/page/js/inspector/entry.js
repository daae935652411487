// One exchange on the wire: who asked whom for what, and how it went.

import { act, Refused } from "../api.js";
import { h } from "../dom.js";
import { icon } from "../icons.js";
import { lasting, ofTs, precise } from "../time.js";
import { toast } from "../toast.js";
import { json } from "./json.js";

/** A row of the log, to be unfolded. `open` says whether it is; `zone` is the reader's. */
export function drawEntry(entry, { zone, open = false, toggled = () => {} }) {
  const out = entry.direction === "out";
  const [words, good] = outcome(entry);
  return h(
    "details",
    { class: `wire ${entry.direction}`, open, data: { entry: String(entry.id) }, on: { toggle: (event) => toggled(event.target.open) } },
    h(
      "summary",
      {},
      h("span", { class: "wire-way", title: out ? "Slack to the bot" : "The bot to Slack", "aria-label": out ? "Slack to the bot" : "The bot to Slack" }, out ? "→" : "←"),
      h("span", { class: "wire-kind" }, entry.kind.replace(/^event:/, "")),
      entry.fault ? h("span", { class: "chip waits" }, entry.fault.replace("_", " ")) : null,
      entry.attempts.length > 1 ? h("span", { class: "chip" }, `${entry.attempts.length} tries`) : null,
      h("span", { class: good === null ? "chip" : good ? "chip good" : "chip bad" }, words),
      h("time", { class: "wire-at" }, precise(ofTs(entry.at), zone)),
    ),
    h("div", { class: "wire-more" }, out ? sent(entry, zone) : called(entry)),
  );
}

function outcome(entry) {
  if (entry.direction === "in") {
    if (entry.status === null) return ["no answer", false];
    const error = entry.response?.error;
    return error ? [entry.status === 200 ? error : `${entry.status} ${error}`, false] : [String(entry.status), entry.status < 300];
  }
  const last = entry.attempts.at(-1);
  if (!last) return ["on its way", null];
  return last.failure ? [last.failure, false] : [`${last.status} · ${lasting(last.seconds * 1000)}`, true];
}

function sent(entry, zone) {
  const tries = entry.attempts.map((attempt, index) =>
    h(
      "li",
      {},
      h("span", { class: attempt.failure ? "chip bad" : "chip good" }, attempt.failure ?? String(attempt.status)),
      ` ${index === 0 && !attempt.retry_num ? "first try" : `retry ${attempt.retry_num}${attempt.retry_reason ? `, because of ${attempt.retry_reason}` : ""}`}, `,
      `${precise(ofTs(attempt.at), zone)}, answered after ${lasting(attempt.seconds * 1000)}`,
    ),
  );
  const eventId = entry.request?.event_id;
  const answer = entry.attempts.at(-1)?.body;
  return [
    h("h4", {}, "Tries"),
    h("ol", { class: "tries-list" }, tries.length ? tries : h("li", {}, "None yet")),
    eventId ? h("button", { type: "button", class: "button small", on: { click: () => redeliver(eventId) } }, icon("retry", 14), "Deliver again") : null,
    h("h4", {}, "What was sent"),
    json(entry.request),
    answer ? [h("h4", {}, "What the bot answered"), json(parsed(answer))] : null,
  ];
}

function called(entry) {
  return [h("h4", {}, "What the bot asked"), json(entry.request ?? {}), h("h4", {}, `What Slack answered${entry.status === null ? "" : ` (${entry.status})`}`), json(entry.response ?? "nothing: the connection was cut")];
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Have an event delivered once more, as Slack does when it saw no answer. */
export async function redeliver(eventId) {
  try {
    await act("redeliver", { event_id: eventId });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    toast("This event isn’t remembered any more: the playground was started anew since.", "error");
  }
}
