/**
 * A list of what to read, which somebody has put together for the reader: its pages stand in the address.
 */

import { make, place, refill } from "./dom.js";
import { address, fetchJson, language } from "./here.js";
import { load, save, toggled } from "./settings.js";
import { fill, isolated } from "./words.js";

/** @param {import("./words.js").Words} words */
export async function start(words) {
  const around = place("list");
  if (!around) return;
  const titles = await fetchJson(`${language}/pages.json`);
  const asked = Array.from(new Set(new URLSearchParams(location.search).getAll("p")));
  const pages = asked.filter((id) => titles[id]);
  const gone = asked.length - pages.length;
  const show = () => {
    const { done } = load();
    const { _, ngettext } = words;
    const read = pages.filter((id) => done.includes(id)).length;
    const progress = fill(ngettext("{number} of {total} read", "{number} of {total} read", pages.length), {
      number: read,
      total: pages.length,
    });
    const missing = ngettext(
      "{number} page of this list is not in this guide any more.",
      "{number} pages of this list are not in this guide any more.",
      gone,
    );
    const lines = pages.map((id) => line(id, titles[id], done.includes(id), words, show));
    refill(
      around,
      make("p", { role: "status" }, pages.length ? progress : _("Your list is empty")),
      make("ul", { class: "rows" }, ...lines),
      ...(gone ? [make("p", { class: "muted" }, fill(missing, { number: gone }))] : []),
    );
  };
  show();
}

/**
 * @param {string} id
 * @param {{title: string, language: string}} entry
 * @param {boolean} isRead
 * @param {import("./words.js").Words} words
 * @param {() => void} show
 */
function line(id, entry, isRead, { _ }, show) {
  const name = fill(_("“{title}” is read"), { title: isolated(entry.title) });
  const box = /** @type {HTMLInputElement} */ (make("input", { type: "checkbox", class: "tick", "aria-label": name }));
  box.checked = isRead;
  box.addEventListener("change", () => {
    save({ done: toggled(load().done, id) });
    show();
  });
  return make("li", {}, box, make("a", { href: address(id), lang: entry.language, dir: "auto" }, entry.title));
}
