// Light, dark, or as the system is.

const KEY = "playground.theme";
const ORDER = ["auto", "light", "dark"];

/** The theme in use: `auto`, `light` or `dark`. */
export function theme() {
  try {
    return localStorage.getItem(KEY) ?? "auto";
  } catch {
    return "auto";
  }
}

/** Use a theme from now on. */
export function setTheme(name) {
  document.documentElement.dataset.theme = name;
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // Then it lasts as long as the page.
  }
}

/** The next theme in turn. */
export function nextTheme() {
  return ORDER[(ORDER.indexOf(theme()) + 1) % ORDER.length];
}
