/**
 * Finds an office word in the list of all: by a part of its name, or of what it means.
 */

import { all, make, place, refill } from "./dom.js";
import { Folding, split } from "./search/folding.js";
import { fill, isolated } from "./words.js";

/** @param {import("./words.js").Words} words */
export function start(words) {
  const around = place("filter");
  const entries = all(".entry");
  if (!around || !entries.length) return;
  const input = /** @type {HTMLInputElement} */ (make("input", { type: "search" }));
  const found = make("p", { class: "muted", role: "status" });
  refill(around, make("label", { class: "field" }, make("span", {}, words._("Find a word")), input), found);
  input.addEventListener("input", async () => {
    const query = input.value.trim();
    const folding = await loadFolding();
    if (query === input.value.trim()) found.textContent = show(query, entries, folding, words);
  });
}

/** @type {Promise<Folding> | undefined} */
let folding;

function loadFolding() {
  const table = new URL("search/folding.json", import.meta.url).href;
  folding = folding || fetch(table).then(async (response) => new Folding(await response.json()));
  return folding;
}

/**
 * Show the words that are asked for; gives how many they are, in a sentence.
 * @param {string} query
 * @param {HTMLElement[]} entries
 * @param {Folding} folding
 * @param {import("./words.js").Words} words
 */
function show(query, entries, folding, { _, ngettext }) {
  const asked = split(folding.fold(query));
  for (const entry of entries) {
    const said = folding.fold(entry.textContent || "");
    entry.hidden = !asked.every((word) => said.includes(word));
  }
  const number = entries.filter((entry) => !entry.hidden).length;
  if (!number) return fill(_("No word found for “{query}”"), { query: isolated(query) });
  return fill(ngettext("{number} word", "{number} words", number), { number });
}
