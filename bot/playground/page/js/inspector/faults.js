// What can be made to go wrong, and what is about to.

import { act, Refused } from "../api.js";
import { h } from "../dom.js";
import { icon } from "../icons.js";
import { confirm } from "../popover.js";
import { ofTs, precise } from "../time.js";
import { toast } from "../toast.js";

const NEXT = [
  { label: "Lose the answer", icon: "cut", text: "Slack posts the bot’s next message, but the bot never hears that it did. Will it post twice?", method: "chat.postMessage", kind: "lose_answer" },
  { label: "Refuse with 429", icon: "wait", text: "Slack refuses the bot’s next message for 3 seconds: “too many requests”.", method: "chat.postMessage", kind: "rate_limit", retry_after: 3 },
  { label: "Cut the connection", icon: "close", text: "The bot’s next message never reaches Slack.", method: "chat.postMessage", kind: "drop_before" },
  { label: "Answer 503", icon: "bolt", text: "Slack is broken for the bot’s next message.", method: "chat.postMessage", kind: "status", status: 503 },
];

/** The panel's content. `bench` is the state of the switches, `last` the last event, `again` draws anew. */
export function drawFaults({ bench, lastEvent, zone, again }) {
  const push = async (action, fields, words) => {
    try {
      const answer = await act(action, fields);
      if (words || answer) toast(words ?? answer);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      toast(error.message, "error");
    }
    again();
  };
  const waiting = bench.waiting.map((fault) => h("li", {}, h("span", { class: "chip waits" }, fault.kind.replace("_", " ")), ` for the next ${fault.method}${fault.times > 1 ? `, ${fault.times} times` : ""}`));
  const lastWords = lastEvent ? `The last event (${lastEvent.kind.replace("event:", "")}) once more, as Slack does when it saw no answer.` : "No event yet: say something first.";
  return [
    waiting.length ? section("Waiting to happen", [h("ul", { class: "waiting-list" }, waiting), h("button", { type: "button", class: "button small", on: { click: () => push("clear_faults", {}, "No fault is waiting any more") } }, "Forget them")]) : null,
    section("The bot’s next message", NEXT.map((fault) => row(fault, () => push("fail", faultFields(fault), `${fault.label}: waiting for the bot’s next message`)))),
    bench.controls.length ? section("The bot itself", bench.controls.map((control) => drawControl(control, push))) : null,
    section("Events", [
      row({ label: "Deliver again", icon: "retry", text: lastWords, off: !lastEvent }, () => push("redeliver", { event_id: lastEvent.request.event_id }, "Delivered again")),
      toggle({ label: "Deliver everything twice", icon: "twice", text: "Each event comes twice at the same time, with the same id." }, bench.twice, (on) => push("deliver_twice", { on })),
      toggle({ label: "Hold events back", icon: "wait", text: "Events wait until this is switched off, then come in another order." }, bench.held, (on) => push(on ? "hold_events" : "release_events", on ? {} : { shuffle: Date.now() % 1000 })),
      toggle({ label: "One message a second", icon: "wait", text: "Slack’s own limit for a channel: a faster bot gets a 429." }, bench.rate_limit, (on) => push("rate_limit", { on })),
    ]),
    bench.notes.length ? section("What happened", [h("ol", { class: "notes" }, bench.notes.toReversed().map((note) => h("li", { class: note.level }, h("time", {}, precise(ofTs(note.at), zone)), " ", note.text)))]) : null,
  ];
}

function faultFields({ method, kind, retry_after, status }) {
  return { method, kind, ...(retry_after === undefined ? {} : { retry_after }), ...(status === undefined ? {} : { status }) };
}

function section(title, rows) {
  return h("section", { class: "fault-part" }, h("h3", {}, title), rows);
}

function row({ label, icon: picture, text, off }, run) {
  return h("button", { type: "button", class: "fault", disabled: Boolean(off), on: { click: run } }, icon(picture, 18), h("span", {}, h("b", {}, label), h("small", {}, text)));
}

function toggle({ label, icon: picture, text }, on, change) {
  return h("button", { type: "button", class: "fault toggle", role: "switch", "aria-checked": String(Boolean(on)), on: { click: () => change(!on) } }, icon(picture, 18), h("span", {}, h("b", {}, label), h("small", {}, text)), h("span", { class: "knob", "aria-hidden": "true" }));
}

function drawControl(control, push) {
  const { id, label, hint, unavailable, on, asks } = control;
  const spec = { label, icon: control.icon, text: unavailable ?? hint, off: Boolean(unavailable) };
  const run = async () => {
    if (asks && !(await confirm({ title: label, text: hint, yes: label, no: "Cancel", danger: true }))) return;
    await push("control", { id });
  };
  return on === null ? row(spec, run) : unavailable ? row(spec, () => {}) : toggle(spec, on, run);
}
