/**
 * Remembers the language a reader has chosen, and brings them to it from the front door.
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
}

/** @param {string} chosen */
function goHome(chosen) {
  const links = /** @type {HTMLAnchorElement[]} */ (all("[data-choice] a"));
  const home = links.find((link) => link.hreflang === chosen);
  if (home) location.replace(home.href);
}
