// Moments as a person in their own zone reads them.

const made = new Map();
let ahead = 0; // milliseconds that the workspace's clock is ahead of this machine's

function format(zone, options) {
  const key = zone + JSON.stringify(options);
  if (!made.has(key)) made.set(key, new Intl.DateTimeFormat("en-US", { timeZone: zone, ...options }));
  return made.get(key);
}

/** Tell the page what time it is in the workspace (epoch seconds). */
export function setNow(seconds) {
  ahead = seconds * 1000 - Date.now();
}

/** The workspace's present moment. */
export function now() {
  return new Date(Date.now() + ahead);
}

/** A ts ("1700000000.000100") as a Date. */
export function ofTs(ts) {
  return new Date(Number(ts) * 1000);
}

/** "10:02 AM" */
export function clock(date, zone) {
  return format(zone, { hour: "numeric", minute: "2-digit" }).format(date);
}

/** "10:02:31" with seconds, for logs. */
export function precise(date, zone) {
  return format(zone, { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" }).format(date);
}

/** "Friday, November 20th at 10:02:31 AM" */
export function full(date, zone) {
  const time = format(zone, { hour: "numeric", minute: "2-digit", second: "2-digit", timeZoneName: "short" }).format(date);
  return `${longDay(date, zone)} at ${time}`;
}

/** The day in that zone, as "2026-11-20": to compare. */
export function dayKey(date, zone) {
  const parts = Object.fromEntries(
    format(zone, { year: "numeric", month: "2-digit", day: "2-digit" }).formatToParts(date).map((part) => [part.type, part.value]),
  );
  return `${parts.year}-${parts.month}-${parts.day}`;
}

/** "Today", "Yesterday", "Friday, November 20th" */
export function day(date, zone) {
  const key = dayKey(date, zone);
  if (key === dayKey(now(), zone)) return "Today";
  if (key === dayKey(new Date(now().getTime() - 86_400_000), zone)) return "Yesterday";
  return longDay(date, zone);
}

function longDay(date, zone) {
  const parts = format(zone, { weekday: "long", month: "long", day: "numeric", year: "numeric" }).formatToParts(date);
  const of = Object.fromEntries(parts.map((part) => [part.type, part.value]));
  const year = of.year === dayKey(now(), zone).slice(0, 4) ? "" : `, ${of.year}`;
  return `${of.weekday}, ${of.month} ${ordinal(Number(of.day))}${year}`;
}

function ordinal(number) {
  const tens = number % 100;
  const ending = tens >= 11 && tens <= 13 ? "th" : { 1: "st", 2: "nd", 3: "rd" }[number % 10] ?? "th";
  return `${number}${ending}`;
}

/** "today at 10:02 AM", for a thread's last reply. */
export function when(date, zone) {
  const words = day(date, zone);
  return `${words === "Today" || words === "Yesterday" ? words.toLowerCase() : words} at ${clock(date, zone)}`;
}

/** "New York" of "America/New_York" */
export function city(zone) {
  return zone.split("/").at(-1).replaceAll("_", " ");
}

/** "840 ms", "2.1 s" */
export function lasting(milliseconds) {
  if (milliseconds < 10) return `${milliseconds.toFixed(1)} ms`;
  return milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;
}

/** Slack's date formats, as in `<!date^…^{date_short} at {time}|…>`. */
export function slackDate(seconds, pattern, zone) {
  const date = new Date(seconds * 1000);
  const made = {
    date_num: () => dayKey(date, zone),
    date: () => longDay(date, zone),
    date_short: () => format(zone, { month: "short", day: "numeric", year: "numeric" }).format(date),
    date_long: () => format(zone, { weekday: "long", month: "long", day: "numeric", year: "numeric" }).format(date),
    date_pretty: () => relative(date, zone, longDay(date, zone)),
    date_short_pretty: () => relative(date, zone, made.date_short()),
    date_long_pretty: () => relative(date, zone, made.date_long()),
    time: () => clock(date, zone),
    time_secs: () => format(zone, { hour: "numeric", minute: "2-digit", second: "2-digit" }).format(date),
    day_divider_pretty: () => day(date, zone),
    ago: () => relative(date, zone, longDay(date, zone)),
  };
  return pattern.replace(/\{(\w+)\}/g, (whole, name) => made[name]?.() ?? whole);
}

function relative(date, zone, otherwise) {
  const words = day(date, zone);
  return words === "Today" || words === "Yesterday" ? words.toLowerCase() : otherwise;
}
