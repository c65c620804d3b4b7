/**
 * What a reader can do with the page at hand: save it, have it read aloud, see it in two languages. A list of the
 * guide's own can only be read aloud.
 */

import { button, place } from "./dom.js";
import { page } from "./here.js";
import { load, save, toggled } from "./settings.js";

/** @param {import("./words.js").Words} words */
export function start(words) {
  const around = place("tools");
  const article = /** @type {HTMLElement | null} */ (document.querySelector("article[data-text]"));
  if (!around || !article) return;
  if (page) around.append(saveButton(words));
  if ("speechSynthesis" in window) around.append(aloudButton(article, words));
  if (page && words.languages.length > 1) around.append(besideButton(article, words));
}

/** @param {import("./words.js").Words} words */
function saveButton({ _ }) {
  const show = () => {
    const isSaved = load().saved.includes(page);
    made.setAttribute("aria-pressed", String(isSaved));
    /** @type {Node} */ (made.lastChild).textContent = isSaved ? _("Saved") : _("Save");
  };
  const made = button(
    "",
    () => {
      save({ saved: toggled(load().saved, page) });
      show();
    },
    "bookmark_border",
  );
  show();
  return made;
}

/**
 * @param {HTMLElement} article
 * @param {import("./words.js").Words} words
 */
function aloudButton(article, words) {
  // Translators: a button; the device reads the page to the reader with a voice
  return button(
    words._("Read aloud"),
    async () => {
      const { readAloud } = await import("./aloud/player.js");
      readAloud(article, words);
    },
    "volume_up",
  );
}

/**
 * @param {HTMLElement} article
 * @param {import("./words.js").Words} words
 */
function besideButton(article, words) {
  const made = button(
    words._("Two languages side by side"),
    async () => {
      const { toggleBeside } = await import("./beside.js");
      made.setAttribute("aria-pressed", String(toggleBeside(article, words)));
    },
    "translate",
  );
  made.setAttribute("aria-pressed", "false");
  return made;
}
