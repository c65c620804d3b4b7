/**
 * Explains an office word where it stands; without this script the word is a link to all of them.
 */

import { button, make } from "./dom.js";
import { fetchPage } from "./here.js";

/** @type {Map<string, Promise<Document>>} */
const glossaries = new Map();

/** @param {import("./words.js").Words} words */
export function start(words) {
  document.addEventListener("click", (event) => {
    const target = /** @type {Element} */ (event.target);
    const word = /** @type {HTMLAnchorElement | null} */ (target.closest("a[data-term]"));
    if (!word || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    explain(word, words);
  });
}

/**
 * @param {HTMLAnchorElement} word
 * @param {import("./words.js").Words} words
 */
async function explain(word, words) {
  const address = word.href.split("#")[0];
  if (!glossaries.has(address)) glossaries.set(address, fetchPage(address));
  try {
    const glossary = await /** @type {Promise<Document>} */ (glossaries.get(address));
    const entry = glossary.querySelector(`.entry[data-term="${word.dataset.term}"]`);
    if (entry) {
      open(/** @type {Element} */ (document.importNode(entry, true)), word, words);
      return;
    }
  } catch {
    glossaries.delete(address);
  }
  location.assign(word.href);
}

/**
 * @param {Element} entry
 * @param {HTMLAnchorElement} word
 * @param {import("./words.js").Words} words
 */
function open(entry, word, { _ }) {
  entry.removeAttribute("id");
  const close = () => {
    document.removeEventListener("keydown", onKey);
    around.remove();
    word.focus();
  };
  const shut = button(_("Close"), close, "close");
  const further = make("a", { href: word.href }, _("All office words"));
  const dialog = make("div", { class: "explanation", role: "dialog", "aria-modal": "true" }, entry, further, shut);
  dialog.setAttribute("aria-label", word.textContent || "");
  const around = make("div", { class: "over" }, dialog);
  around.addEventListener("click", (event) => {
    if (event.target === around) close();
  });
  /** @param {KeyboardEvent} event */
  const onKey = (event) => {
    if (event.key === "Escape") close();
    if (event.key === "Tab") keepWithin(event, dialog);
  };
  document.addEventListener("keydown", onKey);
  document.body.append(around);
  shut.focus();
}

/**
 * The Tab key goes round in a dialog.
 * @param {KeyboardEvent} event
 * @param {HTMLElement} dialog
 */
function keepWithin(event, dialog) {
  const stops = /** @type {HTMLElement[]} */ (Array.from(dialog.querySelectorAll("a[href], button")));
  const last = event.shiftKey ? stops[0] : stops[stops.length - 1];
  if (document.activeElement !== last) return;
  event.preventDefault();
  stops[event.shiftKey ? stops.length - 1 : 0].focus();
}
