/**
 * A list of what to read, which somebody has put together for the reader: its pages stand in the address.
 */

import { make, place } from "./dom.js";
import { address, fetchJson, language, root } from "./here.js";
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
  const { _, ngettext } = words;
  const status = make("p", { role: "status" });
  const show = () => {
    const read = pages.filter((id) => load().done.includes(id)).length;
    const progress = ngettext("{number} of {total} read", "{number} of {total} read", read);
    status.textContent = fill(progress, { number: read, total: pages.length });
  };
  if (pages.length) {
    const lines = pages.map((id) => line(id, titles[id], words, show));
    around.append(status, make("ul", { class: "rows" }, ...lines));
    show();
  } else {
    around.append(...emptied(words));
  }
  if (!gone) return;
  const missing = ngettext(
    "{number} page of this list is not in this guide any more.",
    "{number} pages of this list are not in this guide any more.",
    gone,
  );
  around.append(make("p", { class: "muted" }, fill(missing, { number: gone })));
}

/**
 * What to do with a list of no pages.
 * @param {import("./words.js").Words} words
 */
function emptied({ _ }) {
  const way = _(
    "There is no page on this list. Ask whoever gave it to you for the link once more, or look through the topics.",
  );
  return [make("p", {}, way), make("p", {}, make("a", { href: `${root}${language}/` }, _("Go to the start")))];
}

/**
 * @param {string} id
 * @param {{title: string, language: string}} entry
 * @param {import("./words.js").Words} words
 * @param {() => void} show
 */
function line(id, entry, { _ }, show) {
  const name = fill(_("“{title}” is read"), { title: isolated(entry.title) });
  const box = /** @type {HTMLInputElement} */ (make("input", { type: "checkbox", class: "tick", "aria-label": name }));
  box.checked = load().done.includes(id);
  box.addEventListener("change", () => {
    save({ done: toggled(load().done, id) });
    show();
  });
  return make("li", {}, box, make("a", { href: address(id), lang: entry.language, dir: "auto" }, entry.title));
}
