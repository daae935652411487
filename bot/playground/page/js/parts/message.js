// One message: who, when, what, and what one can do with it.

import { act, Refused } from "../api.js";
import { drawBlocks } from "../blocks/index.js";
import { h, hidden } from "../dom.js";
import { emoji, OFFERED } from "../emoji.js";
import { icon } from "../icons.js";
import { avatar, names } from "../people.js";
import { confirm, menu, popover } from "../popover.js";
import { isReply } from "../store.js";
import { messageSurface } from "../surface.js";
import { mrkdwn } from "../text/mrkdwn.js";
import { clock, full, ofTs, when } from "../time.js";
import { toast } from "../toast.js";

/**
 * A message's element. `options`: `compact` (the same author goes on), `inThread`, `thread` (`{replies, status}` to be told of below
 * it, or null), `chosen` (it is being inspected), `editing`, and what to call: `open(ts)`, `inspect(ts)`, `edit(ts)`.
 */
export function drawMessage(store, channelId, message, options) {
  const mine = message.user === store.me.id && message.subtype !== "tombstone";
  const classes = ["message", options.compact && "compact", message.is_ephemeral && "ephemeral", options.chosen && "chosen", options.status && "waiting"];
  const time = ofTs(message.ts);
  const author = message.username ?? store.name(message.user);
  return h(
    "article",
    {
      class: classes.filter(Boolean).join(" "),
      tabindex: -1,
      role: "article",
      "aria-label": `${author}, ${clock(time, store.zone)}`,
      data: { ts: message.ts, user: message.user },
      on: { keydown: (event) => keys(event, message, options, mine) },
    },
    gutter(store, message, options, time),
    h(
      "div",
      { class: "message-main" },
      message.is_ephemeral ? h("div", { class: "only-you" }, icon("eye", 14), "Only visible to you") : null,
      options.compact ? hidden(`${author}, ${clock(time, store.zone)}`) : byline(store, message, author, time),
      options.editing ? editor(store, channelId, message, options) : body(store, channelId, message),
      reactions(store, channelId, message),
      options.thread ? threadBar(store, message, options) : null,
    ),
    options.editing || message.subtype === "tombstone" ? null : tools(store, channelId, message, options, mine),
  );
}

function keys(event, message, options, mine) {
  if (event.target !== event.currentTarget || event.metaKey || event.ctrlKey || event.altKey) return;
  if (event.key === "i") options.inspect(message.ts);
  else if ((event.key === "t" || event.key === "Enter") && !options.inThread) options.open(message.ts);
  else if (event.key === "e" && mine) options.edit(message.ts);
  else return;
  event.preventDefault();
}

function gutter(store, message, options, time) {
  if (!options.compact) return h("div", { class: "gutter" }, avatar(store, message.user, "large"));
  return h("div", { class: "gutter" }, h("time", { class: "quiet-time", datetime: time.toISOString() }, clock(time, store.zone).replace(/ [AP]M$/, "")));
}

function byline(store, message, author, time) {
  return h(
    "div",
    { class: "byline" },
    h("span", { class: "author" }, author),
    message.bot_id ? h("span", { class: "app-badge" }, "App") : null,
    h("time", { class: "when", datetime: time.toISOString(), title: full(time, store.zone) }, clock(time, store.zone)),
  );
}

function body(store, channelId, message) {
  if (message.subtype === "tombstone") return h("div", { class: "content tombstone" }, "This message was deleted.");
  const surface = messageSurface(store, channelId, message);
  const content = message.blocks?.length ? drawBlocks(message.blocks, surface) : mrkdwn(message.text, names(store));
  const attached = (message.attachments ?? []).map((each) => attachment(store, each, surface));
  const streaming = message.streaming_state === "in_progress" ? h("span", { class: "stream-end" }, hidden("still writing")) : null;
  const edited = message.edited && message.user === store.me.id ? h("span", { class: "edited" }, " (edited)") : null;
  return h("div", { class: "content" }, content, streaming, edited, attached);
}

function attachment(store, each, surface) {
  const colour = /^#?[0-9a-f]{6}$/i.test(each.color ?? "") ? { "--bar": each.color.startsWith("#") ? each.color : `#${each.color}` } : {};
  const words = each.blocks?.length
    ? drawBlocks(each.blocks, surface)
    : [each.pretext, each.title, each.text ?? each.fallback].filter(Boolean).map((text) => h("div", {}, mrkdwn(text, names(store))));
  return h("div", { class: "attachment", style: colour }, words);
}

function reactions(store, channelId, message) {
  if (!message.reactions?.length) return null;
  const pills = message.reactions.map(({ name, users, count }) => {
    const mine = users.includes(store.me.id);
    const who = users.map((id) => store.name(id)).join(", ");
    return h(
      "button",
      { type: "button", class: mine ? "reaction mine" : "reaction", "aria-pressed": String(mine), title: `${who} reacted with :${name}:`, on: { click: () => toggle(store, channelId, message, name) } },
      h("span", { "aria-hidden": "true" }, emoji(name)),
      hidden(`${name}: `),
      String(count),
    );
  });
  return h("div", { class: "reactions" }, pills);
}

async function toggle(store, channelId, message, name) {
  const mine = message.reactions?.some((each) => each.name === name && each.users.includes(store.me.id));
  await tried(mine ? "unreact" : "react", { user: store.user, channel: channelId, ts: message.ts, name });
}

async function tried(action, fields) {
  try {
    return await act(action, fields);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    toast(error.message, "error");
    return null;
  }
}

function threadBar(store, message, options) {
  const { replies, status } = options.thread;
  if (!replies.length) return status ? h("div", { class: "thinking inline" }, status) : null;
  const last = replies.at(-1);
  const people = [...new Set(replies.map((reply) => reply.user))].slice(0, 5);
  return h(
    "button",
    { type: "button", class: "thread-bar", on: { click: () => options.open(message.ts) } },
    h("span", { class: "faces" }, people.map((id) => avatar(store, id, "small"))),
    h("span", { class: "count" }, `${replies.length} ${replies.length === 1 ? "reply" : "replies"}`),
    status ? h("span", { class: "thinking" }, status) : h("span", { class: "last" }, `Last reply ${when(ofTs(last.ts), store.zone)}`),
    h("span", { class: "view-thread", "aria-hidden": "true" }, "View thread", icon("right", 14)),
  );
}

function tools(store, channelId, message, options, mine) {
  const tool = (label, picture, run) => h("button", { type: "button", class: "tool-button", "aria-label": label, title: label, on: { click: run } }, icon(picture, 18));
  const quick = message.is_ephemeral
    ? null
    : tool("Add reaction", "smile", (event) => {
        const pick = (name) => (close(), toggle(store, channelId, message, name));
        const close = popover(event.currentTarget, h("div", { class: "picker-row" }, OFFERED.map((name) => h("button", { type: "button", class: "emoji-choice", "aria-label": name, title: `:${name}:`, on: { click: () => pick(name) } }, emoji(name)))), { label: "Add reaction" });
      });
  const reply = options.inThread || message.is_ephemeral || isReply(message) ? null : tool("Reply in thread", "reply", () => options.open(message.ts));
  const look = tool("Inspect", "inspect", () => options.inspect(message.ts));
  const more = mine ? tool("More", "more", (event) => menu(event.currentTarget, own(store, channelId, message, options))) : null;
  return h("div", { class: "tools", role: "group", "aria-label": "Message actions" }, quick, reply, look, more);
}

function own(store, channelId, message, options) {
  const place = { user: store.user, channel: channelId, ts: message.ts };
  const remove = async () => {
    const sure = await confirm({ title: "Delete message", text: "Are you sure you want to delete this message? This cannot be undone.", yes: "Delete", no: "Cancel", danger: true });
    if (sure) await tried("delete", place);
  };
  return [{ label: "Edit message", run: () => options.edit(message.ts) }, { label: "Delete message…", danger: true, run: remove }];
}

function editor(store, channelId, message, options) {
  const field = h("textarea", { class: "edit-field", rows: 2, "aria-label": "Edit message", value: typedText(store, message) });
  const done = () => options.edit(null);
  const save = async () => {
    if (await tried("edit", { user: store.user, channel: channelId, ts: message.ts, text: field.value })) done();
  };
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape") done();
    else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) event.preventDefault(), save();
    else return;
    event.stopPropagation();
  });
  return h("div", { class: "editor" }, field, h("div", { class: "editor-foot" }, h("button", { type: "button", class: "button small", on: { click: done } }, "Cancel"), h("button", { type: "button", class: "button small primary", on: { click: save } }, "Save")));
}

/** What was typed, with names in place of ids. */
export function typedText(store, message) {
  return message.text
    .replace(/<@(\w+)(?:\|[^>]*)?>/g, (_, id) => `@${id === store.app.bot_user ? store.app.name : store.name(id)}`)
    .replace(/<#(\w+)(?:\|([^>]*))?>/g, (_, id, label) => `#${label || store.channelName(id)}`)
    .replace(/<!(\w+)>/g, "@$1")
    .replace(/<([^>|]+)(?:\|[^>]*)?>/g, "$1")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
