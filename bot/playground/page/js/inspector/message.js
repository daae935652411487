// All there is to know of one message: its events, the calls that followed, and what the bot says of its own work.

import { h } from "../dom.js";
import { icon } from "../icons.js";
import { lasting, ofTs, precise } from "../time.js";
import { drawEntry, redeliver } from "./entry.js";
import { json } from "./json.js";

/** The panel's content. `known` is what the server's `inspect` gave; `open` keeps which entries are unfolded. */
export function drawTrace(store, known, { zone, open, quote, show }) {
  const entries = (way) => known.entries.filter((entry) => entry.direction === way);
  const event = known.entries.find((entry) => entry.request?.event_id);
  const list = (rows) => rows.map((entry) => drawEntry(entry, { zone, open: open.has(entry.id), toggled: (yes) => open[yes ? "add" : "delete"](entry.id) }));
  const [out, back] = [entries("out"), entries("in")];
  return [
    h("button", { type: "button", class: "quoted", on: { click: show }, title: "Show the message" }, quote),
    part("1", "Slack told the bot", out.length ? list(out) : nothing("Nothing in the log: the bot wasn’t told of this message, or the playground was started anew since."), event ? h("button", { type: "button", class: "button small", on: { click: () => redeliver(event.request.event_id) } }, icon("retry", 14), "Deliver again") : null),
    part("2", "What the bot did", work(known, zone)),
    part("3", "The bot called Slack", back.length ? list(back) : nothing("No calls.")),
  ];
}

function part(number, title, content, action) {
  return h("section", { class: "trace-part" }, h("header", {}, h("span", { class: "trace-number", "aria-hidden": "true" }, number), h("h3", {}, title), h("span", { class: "grow" }), action), content);
}

function nothing(words) {
  return h("p", { class: "nothing" }, words);
}

function work(known, zone) {
  if (known.bot_error) return nothing(known.bot_error);
  if (!known.bot) return nothing("This bot doesn’t tell of its work. (Give the playground an inspect_url.)");
  if (!known.bot.turns.length) return nothing("The bot kept nothing for this message.");
  return known.bot.turns.map((turn) => drawTurn(turn, zone));
}

function drawTurn(turn, zone) {
  return h(
    "div",
    { class: "turn" },
    h("div", { class: "turn-head" }, h("b", {}, turn.title), h("span", { class: turn.good ? "chip good" : "chip bad" }, turn.status)),
    times(turn.times, zone),
    turn.facts.length ? h("dl", { class: "facts-list" }, turn.facts.map(([name, value]) => h("div", { class: String(value).length > 24 ? (/\s/.test(value) ? "wide" : "wide key") : undefined }, h("dt", {}, name), h("dd", {}, String(value))))) : null,
    h("h4", {}, "Transcript"),
    h("ol", { class: "transcript" }, turn.steps.map((step, index) => drawStep(step, turn.steps[index - 1], zone))),
    h("h4", {}, "Rows it changed"),
    turn.changes.length ? turn.changes.map(drawChange) : nothing("None."),
  );
}

/** Bars from one moment of a turn to the next. */
function times(marks, zone) {
  const known = marks.filter(([, at]) => at !== null);
  if (known.length < 2) return null;
  const [first, last] = [known[0][1], known.at(-1)[1]];
  const spans = known.slice(1).map(([name, at], index) => ({ name, took: (at - known[index][1]) * 1000 }));
  const whole = Math.max((last - first) * 1000, 0.001);
  return h(
    "div",
    { class: "times" },
    h("div", { class: "time-bar", "aria-hidden": "true" }, spans.map(({ took }, index) => h("span", { class: `c${index}`, style: { "flex-grow": String(Math.max(took / whole, 0.03)) } }))),
    h("ol", { class: "time-names" }, h("li", { class: "from" }, `${known[0][0]} ${precise(ofTs(first), zone)}`), spans.map(({ name, took }, index) => h("li", {}, h("span", { class: `dot c${index}` }), `${name} +${lasting(took)}`))),
  );
}

const WHO = { user: "Person", assistant: "Model", tool: "Tool" };

function drawStep(step, before, zone) {
  const since = before ? ` · +${lasting((step.at - before.at) * 1000)}` : "";
  const calls = (step.calls ?? []).map((call) => h("div", { class: "call" }, h("code", {}, call.name), json(call.arguments)));
  return h(
    "li",
    { class: `step ${step.role}` },
    h("div", { class: "step-head" }, h("b", {}, step.title ?? WHO[step.role] ?? step.role), step.model ? h("span", { class: "chip" }, step.model) : null, step.tokens ? h("span", { class: "chip" }, `${step.tokens} tokens`) : null, h("time", { title: precise(ofTs(step.at), zone) }, `${precise(ofTs(step.at), zone)}${since}`)),
    step.text ? h("div", { class: "step-text" }, step.text) : null,
    calls,
    step.result === undefined || step.result === null ? null : fold("Result", step.result),
  );
}

function fold(title, value) {
  const short = JSON.stringify(value).length < 160;
  return h("details", { class: "fold", open: short }, h("summary", {}, title), json(value));
}

/** A row before and after, only what differs. */
function drawChange(change) {
  const before = change.before ?? {};
  const changed = Object.keys(change.after).filter((key) => JSON.stringify(before[key] ?? null) !== JSON.stringify(change.after[key] ?? null));
  const cell = (value) => (value === null || value === undefined ? h("span", { class: "j-dim" }, "empty") : typeof value === "object" ? JSON.stringify(value) : String(value));
  const added = change.before === null;
  return h(
    "div",
    { class: "change" },
    h("div", { class: "change-head" }, h("span", { class: "chip" }, change.kind), h("b", {}, change.title), change.undone ? h("span", { class: "chip" }, "undone since") : null),
    h(
      "table",
      { class: "diff" },
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "Column"), added ? null : h("th", { scope: "col" }, "Before"), h("th", { scope: "col" }, added ? "Value" : "After"))),
      h("tbody", {}, changed.map((key) => h("tr", {}, h("th", { scope: "row" }, key), added ? null : h("td", { class: "was" }, cell(before[key])), h("td", { class: "is" }, cell(change.after[key]))))),
    ),
  );
}
