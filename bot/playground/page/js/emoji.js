// The emoji that tasks and bots use most, by Slack's names. What isn't here stays `:name:`, as in Slack.

export const EMOJI = {
  "+1": "👍", thumbsup: "👍", "-1": "👎", thumbsdown: "👎", white_check_mark: "✅", heavy_check_mark: "✔️", ballot_box_with_check: "☑️",
  x: "❌", tada: "🎉", eyes: "👀", rocket: "🚀", fire: "🔥", heart: "❤️", wave: "👋", pray: "🙏", clap: "👏", raised_hands: "🙌",
  smile: "😄", slightly_smiling_face: "🙂", joy: "😂", thinking_face: "🤔", cry: "😢", sweat_smile: "😅", sunglasses: "😎",
  warning: "⚠️", rotating_light: "🚨", no_entry: "⛔", question: "❓", exclamation: "❗", bulb: "💡", memo: "📝", pencil: "📝",
  pencil2: "✏️", wastebasket: "🗑️", calendar: "📆", date: "📅", alarm_clock: "⏰", hourglass: "⌛", bell: "🔔", pushpin: "📌",
  link: "🔗", mag: "🔍", robot_face: "🤖", speech_balloon: "💬", thread: "🧵", star: "⭐", sparkles: "✨", zap: "⚡",
  chart_with_upwards_trend: "📈", bar_chart: "📊", package: "📦", recycle: "♻️", repeat: "🔁", leftwards_arrow_with_hook: "↩️",
  arrow_right: "➡️", arrow_left: "⬅️", arrow_up: "⬆️", arrow_down: "⬇️", heavy_plus_sign: "➕", heavy_minus_sign: "➖",
  red_circle: "🔴", large_yellow_circle: "🟡", large_green_circle: "🟢", large_blue_circle: "🔵", large_orange_circle: "🟠",
  partying_face: "🥳", muscle: "💪", ok_hand: "👌", handshake: "🤝", birthday: "🎂", gift: "🎁", email: "📧", phone: "☎️",
  computer: "💻", bug: "🐛", lock: "🔒", key: "🔑", moneybag: "💰", airplane: "✈️", car: "🚗", dog: "🐶", cat: "🐱", sunny: "☀️",
  milk_glass: "🥛", coffee: "☕", pizza: "🍕", shopping_trolley: "🛒", house: "🏠", office: "🏢", hash: "#️⃣", 100: "💯",
};

/** What the reaction picker offers. */
export const OFFERED = ["+1", "white_check_mark", "eyes", "tada", "heart", "pray", "rocket", "joy"];

/** The emoji of a name, or `:name:`. */
export function emoji(name) {
  return EMOJI[name.split("::")[0]] ?? `:${name}:`;
}
