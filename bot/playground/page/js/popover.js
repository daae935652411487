// Things that open above the page: menus, pickers, confirmations.

import { h, uid } from "./dom.js";

/** Open `content` beside `anchor`; it closes on Escape, on a click elsewhere, and gives the focus back. Returns how to close it. */
export function popover(anchor, content, { label, role = "dialog", align = "end" } = {}) {
  const box = h("div", { class: "popover", popover: "auto", role, "aria-label": label, id: uid("pop") }, content);
  document.body.append(box);
  anchor.setAttribute("aria-expanded", "true");
  box.addEventListener("toggle", (event) => {
    if (event.newState !== "closed") return;
    anchor.setAttribute("aria-expanded", "false");
    const inside = box.contains(document.activeElement) || document.activeElement === document.body;
    box.remove();
    if (inside && anchor.isConnected) anchor.focus();
  });
  box.showPopover();
  put(box, anchor.getBoundingClientRect(), align);
  (box.querySelector("[autofocus]") ?? box.querySelector("button, input, select, textarea"))?.focus();
  return () => box.hidePopover();
}

function put(box, near, align) {
  const { width, height } = box.getBoundingClientRect();
  const left = align === "end" ? near.right - width : near.left;
  const below = near.bottom + 4;
  const top = below + height > innerHeight - 8 ? Math.max(8, near.top - height - 4) : below;
  box.style.left = `${Math.min(Math.max(8, left), innerWidth - width - 8)}px`;
  box.style.top = `${top}px`;
}

/** A menu: `items` are `{label, icon?, danger?, run}`, or null for a line between. */
export function menu(anchor, items, { label = "More", align = "end" } = {}) {
  const buttons = items.map((item) =>
    item === null
      ? h("hr")
      : h(
          "button",
          { class: item.danger ? "menu-item danger" : "menu-item", role: "menuitem", type: "button", on: { click: () => (close(), item.run()) } },
          item.icon,
          h("span", {}, item.label, item.description ? h("small", {}, item.description) : null),
        ),
  );
  const close = popover(anchor, h("div", { class: "menu", on: { keydown: arrows } }, buttons), { label, role: "menu", align });
}

function arrows(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const items = [...event.currentTarget.querySelectorAll("button")];
  const at = items.indexOf(document.activeElement);
  items[(at + step + items.length) % items.length].focus();
}

/** Ask before something is done; resolves to whether the person said yes. */
export function confirm({ title, text, yes, no, danger = false }) {
  return new Promise((resolve) => {
    const id = uid("confirm");
    const dialog = h(
      "dialog",
      { class: "dialog small", "aria-labelledby": id, on: { close: () => (dialog.remove(), resolve(dialog.returnValue === "yes")) } },
      h(
        "form",
        { method: "dialog" },
        h("header", { class: "dialog-head" }, h("h2", { id }, title)),
        h("div", { class: "dialog-body" }, text),
        h(
          "footer",
          { class: "dialog-foot" },
          h("button", { class: "button", value: "no", autofocus: danger }, no),
          h("button", { class: danger ? "button danger-fill" : "button primary", value: "yes", autofocus: !danger }, yes),
        ),
      ),
    );
    document.body.append(dialog);
    dialog.showModal();
  });
}
