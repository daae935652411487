// table and data_table blocks. A data_table is sorted by a click on its head and turned page by page.

import { h } from "../dom.js";
import { icon } from "../icons.js";
import { richText } from "../text/rich.js";
import { plain } from "../text/mrkdwn.js";

const PAGE = 10;

/** Either kind of table. */
export function table(block, surface) {
  return block.type === "data_table" ? dataTable(block, surface) : simpleTable(block, surface);
}

function simpleTable(block, surface) {
  const [head, ...body] = block.rows;
  const style = (column) => columnStyle(block.column_settings?.[column]);
  const row = (tag) => (cells) => h("tr", {}, cells.map((cell, column) => h(tag, { ...style(column), scope: tag === "th" ? "col" : undefined }, content(cell, surface))));
  return h("div", { class: "table-scroll", tabindex: 0, role: "group", "aria-label": "Table" }, h("table", { class: "table" }, h("thead", {}, row("th")(head)), h("tbody", {}, body.map(row("td")))));
}

function columnStyle(settings) {
  if (!settings) return {};
  return { style: { "text-align": settings.align ?? "left", "white-space": settings.is_wrapped ? "normal" : "nowrap" } };
}

function content(cell, surface) {
  return cell.type === "rich_text" ? richText(cell, surface.names) : plain(cell.text);
}

function dataTable(block, surface) {
  const [head, ...rows] = block.rows;
  const size = block.page_size ?? PAGE;
  let sorted = null;
  let page = 0;
  const box = h("div", { class: "data-table" });
  const draw = () => {
    const shown = order(rows, sorted).slice(page * size, (page + 1) * size);
    const last = Math.max(0, Math.ceil(rows.length / size) - 1);
    box.replaceChildren(
      h("div", { class: "table-scroll", tabindex: 0, role: "group", "aria-label": block.caption }, h("table", { class: "table" }, h("caption", {}, plain(block.caption)), h("thead", {}, h("tr", {}, head.map(title))), h("tbody", {}, shown.map((cells) => h("tr", {}, cells.map(bodyCell)))))),
    );
    if (last > 0) box.append(turning(page, last, (to) => ((page = to), draw())));
  };
  const title = (cell, column) => {
    const direction = sorted?.column === column ? (sorted.down ? "descending" : "ascending") : "none";
    const sort = () => {
      sorted = { column, down: sorted?.column === column && !sorted.down };
      page = 0;
      draw();
      box.querySelectorAll("thead button")[column].focus();
    };
    const mark = direction === "none" ? null : icon(direction === "ascending" ? "up" : "down", 14);
    return h("th", { scope: "col", "aria-sort": direction, class: isNumber(rows[0]?.[column]) ? "number" : undefined }, h("button", { type: "button", on: { click: sort } }, plain(cell.text), mark));
  };
  const bodyCell = (cell, column) => {
    const tag = column === block.row_header_column_index ? "th" : "td";
    return h(tag, { scope: tag === "th" ? "row" : undefined, class: isNumber(cell) ? "number" : undefined }, content(cell, surface));
  };
  draw();
  return box;
}

function isNumber(cell) {
  return cell?.type === "raw_number";
}

function order(rows, sorted) {
  if (!sorted) return rows;
  const key = (row) => row[sorted.column].value ?? row[sorted.column].text ?? "";
  const compare = (a, b) => (typeof key(a) === "number" && typeof key(b) === "number" ? key(a) - key(b) : String(key(a)).localeCompare(String(key(b))));
  return [...rows].sort((a, b) => (sorted.down ? compare(b, a) : compare(a, b)));
}

function turning(page, last, turn) {
  const step = (label, to) => h("button", { type: "button", class: "button small", disabled: to < 0 || to > last, on: { click: () => turn(to) } }, label);
  return h("div", { class: "table-pages" }, step("Previous", page - 1), h("span", {}, `Page ${page + 1} of ${last + 1}`), step("Next", page + 1));
}
