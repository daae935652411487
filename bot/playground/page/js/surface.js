// What blocks need around them, for a message and for a view.

import { act, Refused } from "./api.js";
import { names } from "./people.js";
import { toast } from "./toast.js";

const VALUE_KEYS = ["value", "selected_date", "selected_time", "selected_date_time", "selected_user", "selected_channel", "selected_conversation", "rich_text_value"];

/** What an entry of `state.values` holds, in the form in which elements take it. */
function held(entry) {
  if (!entry) return undefined;
  if ("selected_option" in entry) return entry.selected_option?.value;
  if ("selected_options" in entry) return entry.selected_options.map((option) => option.value);
  const list = ["selected_users", "selected_channels", "selected_conversations"].find((key) => key in entry);
  if (list) return entry[list];
  return entry[VALUE_KEYS.find((key) => key in entry)];
}

const PRESETS = ["initial_value", "initial_date", "initial_time", "initial_date_time", "initial_user", "initial_channel", "initial_conversation", "initial_users", "initial_channels", "initial_conversations"];

function preset(element) {
  if (element.initial_option) return element.initial_option.value;
  if (element.initial_options) return element.initial_options.map((option) => option.value);
  return element[PRESETS.find((key) => key in element)];
}

function base(store, values) {
  return {
    names: names(store),
    people: store.state.people,
    channels: store.state.channels,
    value: (block, element) => {
      const entry = values?.[block.block_id]?.[element.action_id];
      return entry ? held(entry) : preset(element);
    },
  };
}

async function tried(action, fields) {
  try {
    await act(action, fields);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    toast(error.message, "error");
  }
}

/** Around the blocks of a message. */
export function messageSurface(store, channelId, message) {
  return {
    ...base(store, message.values),
    act: (block, element, value) =>
      tried("click", { user: store.user, channel: channelId, ts: message.ts, action_id: element.action_id, value, block_id: block.block_id }),
  };
}

/** Around the blocks of a modal or the Home tab. */
export function viewSurface(store, view) {
  return {
    ...base(store, view.state.values),
    errors: view.errors,
    act: (block, element, value) =>
      tried("click_view", { user: store.user, action_id: element.action_id, value, block_id: block.block_id, view_id: view.id }),
  };
}
