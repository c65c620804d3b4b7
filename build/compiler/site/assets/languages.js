/**
 * Remembers the language a reader has chosen, brings them to it from the front door, and closes the menu of languages.
 */

import { all } from "./dom.js";
import { language, screen } from "./here.js";
import { load, save } from "./settings.js";

export function start() {
  const chosen = load().language;
  if (screen === "languages") goHome(chosen);
  // Who opens a page by its code has chosen no language yet, and got one.
  else if (!chosen && language) save({ language });
  for (const link of all("a[hreflang]")) {
    link.addEventListener("click", () => save({ language: link.getAttribute("hreflang") || "" }));
  }
  const menu = /** @type {HTMLDetailsElement | null} */ (document.querySelector("[data-languages-menu]"));
  if (menu) closeable(menu);
}

/**
 * A menu that closes when the reader taps beside it, or by the Escape key.
 * @param {HTMLDetailsElement} menu
 */
function closeable(menu) {
  document.addEventListener("click", (event) => {
    if (!menu.contains(/** @type {Node} */ (event.target))) menu.open = false;
  });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    /** @type {HTMLElement} */ (menu.querySelector("summary")).focus();
  });
}

/** @param {string} chosen */
function goHome(chosen) {
  const links = /** @type {HTMLAnchorElement[]} */ (all("[data-choice] a"));
  const home = links.find((link) => link.hreflang === chosen);
  if (home) location.replace(home.href);
}
