/**
 * Has the device say a sentence for an emergency, in the language of those who are to help.
 */

import { all, button } from "./dom.js";

/** @param {import("./words.js").Words} words */
export function start(words) {
  if (!("speechSynthesis" in window)) return;
  for (const saying of all("[data-saying]")) saying.after(sayButton(saying, words));
}

/**
 * @param {HTMLElement} saying
 * @param {import("./words.js").Words} words
 */
function sayButton(saying, words) {
  const label = words._("Read aloud");
  const made = button(
    label,
    async () => {
      const { readAloud } = await import("./aloud/player.js");
      readAloud(saying, words);
    },
    "volume_up",
  );
  made.classList.add("say", "no-print");
  made.setAttribute("aria-label", `${label}: ${saying.textContent}`);
  return made;
}
