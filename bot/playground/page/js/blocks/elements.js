// Buttons, menus and pickers: https://docs.slack.dev/reference/block-kit/block-elements.

import { h } from "../dom.js";
import { icon } from "../icons.js";
import { confirm, menu, popover } from "../popover.js";
import { plain, textObject } from "../text/mrkdwn.js";

const DRAW = {
  button,
  workflow_button: button,
  overflow,
  icon_button: iconButton,
  feedback_buttons: feedback,
  static_select: select,
  external_select: unavailable,
  multi_external_select: unavailable,
  users_select: select,
  channels_select: select,
  conversations_select: select,
  multi_static_select: several,
  multi_users_select: several,
  multi_channels_select: several,
  multi_conversations_select: several,
  datepicker: (block, item, surface, id) => picker("date", block, item, surface, id),
  timepicker: (block, item, surface, id) => picker("time", block, item, surface, id),
  datetimepicker: (block, item, surface, id) => picker("datetime-local", block, item, surface, id),
  checkboxes: (block, item, surface) => boxes("checkbox", block, item, surface),
  radio_buttons: (block, item, surface) => boxes("radio", block, item, surface),
};

/** An element of a block, or a note of what it would be. `id` is given where a label points to it. */
export function element(block, item, surface, id) {
  return DRAW[item.type]?.(block, item, surface, id) ?? h("span", { class: "unknown-block" }, item.type);
}

/** Whether an element can be drawn here (text inputs are drawn by `inputs`). */
export function isElement(item) {
  return item.type in DRAW;
}

async function agreed(item, surface) {
  if (!item.confirm) return true;
  const { title, text, confirm: yes, deny, style } = item.confirm;
  return confirm({ title: plain(title.text), text: textObject(text, surface.names), yes: plain(yes.text), no: plain(deny.text), danger: style === "danger" });
}

/** Tell the bot, once the person has confirmed where that is asked for. */
async function tell(block, item, surface, value) {
  if (await agreed(item, surface)) await surface.act(block, item, value);
}

function button(block, item, surface) {
  const press = async () => {
    made.setAttribute("aria-busy", "true");
    await tell(block, item, surface);
    made.removeAttribute("aria-busy");
    if (item.url && /^https?:/.test(item.url)) open(item.url, "_blank", "noopener");
  };
  const style = { primary: " primary", danger: " danger" }[item.style] ?? "";
  const made = h("button", { type: "button", class: `button${style}`, "aria-label": item.accessibility_label, on: { click: press } }, plain(item.text.text));
  return made;
}

function overflow(block, item, surface, id) {
  const choose = () =>
    menu(
      made,
      item.options.map((option) => ({
        label: plain(option.text.text),
        description: option.description && plain(option.description.text),
        run: () => tell(block, item, surface, option.value ?? option.text.text),
      })),
    );
  const made = h("button", { type: "button", id, class: "button square", "aria-label": "More actions", "aria-haspopup": "menu", on: { click: choose } }, icon("more"));
  return made;
}

function iconButton(block, item, surface) {
  const press = () => tell(block, item, surface);
  return h("button", { type: "button", class: "icon-button", "aria-label": item.accessibility_label ?? plain(item.text.text), on: { click: press } }, icon("trash"), plain(item.text.text));
}

function feedback(block, item, surface) {
  const side = (which, picture) => {
    const one = item[`${which}_button`];
    const press = () => {
      for (const other of made.children) other.setAttribute("aria-pressed", String(other === pressed));
      tell(block, item, surface, one.value);
    };
    const pressed = h("button", { type: "button", class: "icon-button", "aria-pressed": "false", "aria-label": one.accessibility_label ?? plain(one.text.text), title: plain(one.text.text), on: { click: press } }, icon(picture));
    return pressed;
  };
  const made = h("span", { class: "feedback", role: "group", "aria-label": "Feedback" }, side("positive", "up_thumb"), side("negative", "down_thumb"));
  return made;
}

/** What a menu offers, as `[group, [[value, label, description]]]`. */
function offered(item, surface) {
  const option = (each) => [each.value, plain(each.text.text), each.description && plain(each.description.text)];
  if (item.type.includes("users")) return [["", surface.people.map((person) => [person.id, person.profile.real_name])]];
  if (item.type.includes("channels")) return [["", surface.channels.filter((each) => each.is_channel).map((each) => [each.id, `#${each.name}`])]];
  if (item.type.includes("conversations")) return [["", surface.channels.map((each) => [each.id, each.is_im ? surface.names.channel(each.id) : `#${each.name}`])]];
  if (item.option_groups) return item.option_groups.map((group) => [plain(group.label.text), group.options.map(option)]);
  return [["", item.options.map(option)]];
}

function select(block, item, surface, id) {
  const chosen = surface.value(block, item) ?? "";
  const options = offered(item, surface).map(([group, choices]) => {
    const made = choices.map(([value, label]) => h("option", { value, selected: value === chosen }, label));
    return group ? h("optgroup", { label: group }, made) : made;
  });
  const words = plain(item.placeholder?.text ?? "Choose an option");
  const change = (event) => tell(block, item, surface, event.target.value || null);
  return h("select", { class: "select", id, "aria-label": id ? undefined : words, data: { action: item.action_id }, on: { change } }, h("option", { value: "", selected: !chosen }, words), options);
}

function several(block, item, surface, id) {
  const chosen = new Set(surface.value(block, item) ?? []);
  const choices = offered(item, surface).flatMap(([, each]) => each);
  const words = () => choices.filter(([value]) => chosen.has(value)).map(([, label]) => label).join(", ") || plain(item.placeholder?.text ?? "Choose");
  const label = h("span", {}, words());
  const open = () => {
    const toggled = (event) => {
      chosen[event.target.checked ? "add" : "delete"](event.target.value);
      label.textContent = words();
      made.dataset.chosen = JSON.stringify([...chosen]);
    };
    const rows = choices.map(([value, text]) => h("label", { class: "choice" }, h("input", { type: "checkbox", value, checked: chosen.has(value), on: { change: toggled } }), text));
    const done = h("button", { type: "button", class: "button primary", on: { click: () => (close(), tell(block, item, surface, [...chosen])) } }, "Done");
    const close = popover(made, h("div", { class: "choices" }, rows, done), { label: "Choose", align: "start" });
  };
  const made = h("button", { type: "button", id, class: "select as-button", data: { action: item.action_id, chosen: JSON.stringify([...chosen]) }, "aria-haspopup": "dialog", on: { click: open } }, label, icon("down", 16));
  return made;
}

function picker(type, block, item, surface, id) {
  const stored = surface.value(block, item);
  const value = type === "datetime-local" && stored ? localDateTime(stored) : (stored ?? "");
  const read = (text) => (text === "" ? null : type === "datetime-local" ? Math.floor(new Date(text).getTime() / 1000) : text);
  const words = plain(item.placeholder?.text ?? { date: "Pick a day", time: "Pick a time" }[type] ?? "Pick a moment");
  const change = (event) => tell(block, item, surface, read(event.target.value));
  return h("input", { class: "field-input picker", type, id, value, "aria-label": id ? undefined : words, data: { action: item.action_id }, on: { change } });
}

function localDateTime(seconds) {
  const date = new Date(seconds * 1000);
  return new Date(date.getTime() - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}

function boxes(type, block, item, surface) {
  const stored = surface.value(block, item);
  const chosen = new Set(type === "radio" ? [stored] : (stored ?? []));
  const read = () => {
    const values = [...group.querySelectorAll("input:checked")].map((input) => input.value);
    return type === "radio" ? (values[0] ?? null) : values;
  };
  const rows = item.options.map((option) =>
    h(
      "label",
      { class: "choice" },
      h("input", { type, name: `${block.block_id}-${item.action_id}`, value: option.value, checked: chosen.has(option.value), on: { change: () => tell(block, item, surface, read()) } }),
      h("span", {}, textObject(option.text, surface.names), option.description ? h("small", {}, textObject(option.description, surface.names)) : null),
    ),
  );
  const group = h("div", { class: "choices", role: type === "radio" ? "radiogroup" : "group", data: { action: item.action_id, kind: type } }, rows);
  return group;
}

function unavailable(_block, item) {
  return h("button", { type: "button", class: "select as-button", disabled: true }, plain(item.placeholder?.text ?? "Options from the app aren't loaded here"));
}
