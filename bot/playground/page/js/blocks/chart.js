// data_visualization blocks: bar, line, area and pie charts in SVG, with the figures as a table for screen readers.

import { h, svg } from "../dom.js";

const WIDTH = 520;
const HEIGHT = 240;
const EDGE = { left: 44, right: 12, top: 12, bottom: 34 };
const COLOURS = 6;

/** A chart with its title and legend. */
export function chart(block) {
  const { chart: data, title } = block;
  const pie = data.type === "pie";
  const drawing = pie ? pieChart(data) : xyChart(data);
  const names = pie ? data.segments.map((each) => each.label) : data.series.map((each) => each.name);
  const legend = names.length > 1 || pie ? h("ul", { class: "legend" }, names.map((name, index) => h("li", {}, swatch(index), name))) : null;
  return h("figure", { class: pie ? "chart pie" : "chart" }, h("figcaption", {}, title), drawing, legend, figures(data));
}

function swatch(index) {
  return h("span", { class: `legend-mark c${index % COLOURS}` });
}

function figures(data) {
  const rows = data.type === "pie" ? data.segments.map((each) => [each.label, each.value]) : data.axis_config.categories.map((label) => [label, ...data.series.map((each) => valueAt(each, label))]);
  const head = data.type === "pie" ? ["", "Value"] : ["", ...data.series.map((each) => each.name)];
  return h("table", { class: "sr-only" }, h("thead", {}, h("tr", {}, head.map((each) => h("th", {}, each)))), h("tbody", {}, rows.map((row) => h("tr", {}, row.map((each) => h("td", {}, String(each)))))));
}

function valueAt(series, label) {
  return series.data.find((point) => point.label === label)?.value ?? 0;
}

function xyChart(data) {
  const labels = data.axis_config.categories;
  const values = data.series.flatMap((each) => each.data.map((point) => point.value));
  const ticks = niceTicks(Math.min(0, ...values), Math.max(0, ...values));
  const [low, high] = [ticks[0], ticks.at(-1)];
  const inner = WIDTH - EDGE.left - EDGE.right;
  const x = (index) => EDGE.left + ((index + 0.5) * inner) / labels.length;
  const y = (value) => EDGE.top + ((high - value) / (high - low || 1)) * (HEIGHT - EDGE.top - EDGE.bottom);
  const shapes = data.type === "bar" ? bars(data, labels, x, y, inner) : lines(data, labels, x, y);
  const { x_label: below, y_label: beside } = data.axis_config;
  return svg(
    "svg",
    { viewBox: `0 0 ${WIDTH} ${HEIGHT + (below ? 18 : 0)}`, "aria-hidden": "true" },
    grid(ticks, y),
    labels.map((label, index) => svg("text", { class: "axis", x: x(index), y: HEIGHT - 14, "text-anchor": "middle" }, short(label, labels.length))),
    shapes,
    below ? svg("text", { class: "axis-name", x: EDGE.left + inner / 2, y: HEIGHT + 10, "text-anchor": "middle" }, below) : null,
    beside ? svg("text", { class: "axis-name", x: -(HEIGHT / 2), y: 11, transform: "rotate(-90)", "text-anchor": "middle" }, beside) : null,
  );
}

function short(label, count) {
  const most = Math.max(3, Math.floor(64 / count));
  return label.length > most ? `${label.slice(0, most - 1)}…` : label;
}

function grid(ticks, y) {
  return ticks.map((tick) => [
    svg("line", { class: tick === 0 ? "grid zero" : "grid", x1: EDGE.left, x2: WIDTH - EDGE.right, y1: y(tick), y2: y(tick) }),
    svg("text", { class: "axis", x: EDGE.left - 8, y: y(tick) + 4, "text-anchor": "end" }, compact(tick)),
  ]);
}

function compact(value) {
  return new Intl.NumberFormat("en-US", { notation: "compact", maximumFractionDigits: 2 }).format(value);
}

/** Round numbers from below `low` to above `high`, about five of them. */
function niceTicks(low, high) {
  if (low === high) return [0, 1];
  const raw = (high - low) / 4;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 2.5, 5, 10].map((each) => each * power).find((each) => each >= raw);
  const first = Math.floor(low / step);
  const count = Math.ceil(high / step) - first;
  return Array.from({ length: count + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

function bars(data, labels, x, y, inner) {
  const slot = inner / labels.length;
  const width = Math.min(40, (slot * 0.66) / data.series.length);
  return data.series.flatMap((series, index) =>
    labels.map((label, at) => {
      const value = valueAt(series, label);
      const left = x(at) - (width * data.series.length) / 2 + index * width;
      const [top, bottom] = [y(Math.max(0, value)), y(Math.min(0, value))];
      return svg("rect", { class: `fill c${index % COLOURS}`, x: left + 1, y: top, width: Math.max(1, width - 2), height: Math.max(0, bottom - top), rx: 2 }, svg("title", {}, `${series.name}, ${label}: ${value}`));
    }),
  );
}

function lines(data, labels, x, y) {
  return data.series.map((series, index) => {
    const points = labels.map((label, at) => [x(at), y(valueAt(series, label))]);
    const path = points.map(([px, py], at) => `${at ? "L" : "M"}${px} ${py}`).join("");
    const colour = `c${index % COLOURS}`;
    return [
      data.type === "area" ? svg("path", { class: `area ${colour}`, d: `${path}L${points.at(-1)[0]} ${y(0)}L${points[0][0]} ${y(0)}Z` }) : null,
      svg("path", { class: `stroke ${colour}`, d: path }),
      points.map(([cx, cy], at) => svg("circle", { class: `fill ${colour}`, cx, cy, r: 3 }, svg("title", {}, `${series.name}, ${labels[at]}: ${valueAt(series, labels[at])}`))),
    ];
  });
}

function pieChart(data) {
  const total = data.segments.reduce((sum, each) => sum + each.value, 0);
  const radius = 88;
  let angle = -Math.PI / 2;
  const slices = data.segments.map((segment, index) => {
    const from = angle;
    angle += (segment.value / total) * Math.PI * 2;
    const share = segment.value / total;
    const title = svg("title", {}, `${segment.label}: ${segment.value} (${Math.round(share * 100)}%)`);
    if (share > 0.9999) return svg("circle", { class: `fill c${index % COLOURS}`, r: radius }, title);
    const point = (at) => `${radius * Math.cos(at)} ${radius * Math.sin(at)}`;
    return svg("path", { class: `fill slice c${index % COLOURS}`, d: `M0 0L${point(from)}A${radius} ${radius} 0 ${share > 0.5 ? 1 : 0} 1 ${point(angle)}Z` }, title);
  });
  return svg("svg", { viewBox: "-100 -100 200 200", "aria-hidden": "true" }, slices);
}
