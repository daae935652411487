// Elements without markup in strings: nothing that a bot or a person wrote can become HTML here.

const SVG = "http://www.w3.org/2000/svg";

/** An HTML element. `props`: `class`, `on` (events), `style` and `data` (objects), `ref` (called with the element), else attributes. */
export function h(tag, props, ...children) {
  return fill(document.createElement(tag), props, children);
}

/** The same for SVG. */
export function svg(tag, props, ...children) {
  return fill(document.createElementNS(SVG, tag), props, children);
}

function fill(element, props, children) {
  for (const [name, value] of Object.entries(props ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "on") {
      for (const [event, listener] of Object.entries(value)) element.addEventListener(event, listener);
    } else if (name === "style") {
      for (const [property, each] of Object.entries(value)) element.style.setProperty(property, each);
    } else if (name === "data") {
      Object.assign(element.dataset, value);
    } else if (name === "value" || name === "checked" || name === "selected" || name === "disabled") {
      element[name] = value;
    } else if (name !== "ref") {
      element.setAttribute(name, value === true ? "" : value);
    }
  }
  append(element, children);
  props?.ref?.(element);
  return element;
}

function append(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false || child === "") continue;
    element.append(child instanceof Node ? child : String(child));
  }
}

/** Put these children in place of what was there. */
export function replace(element, ...children) {
  element.replaceChildren();
  append(element, children);
  return element;
}

let ids = 0;

/** A fresh id, for labels and descriptions. */
export function uid(prefix = "u") {
  ids += 1;
  return `${prefix}-${ids}`;
}

/** Text that only screen readers get. */
export function hidden(text) {
  return h("span", { class: "sr-only" }, text);
}

/** Call `act` once, at the next frame, however often it is asked for until then. */
export function throttled(act) {
  let waiting = false;
  return () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      act();
    });
  };
}
