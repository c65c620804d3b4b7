/**
 * The pages that the reader has saved, and those they have read last.
 */

import { all, focusHeading, make, place, refill } from "./dom.js";
import { address, fetchJson, language } from "./here.js";
import { load, save } from "./settings.js";
import { fill, isolated } from "./words.js";

/**
 * @typedef {import("./words.js").Words} Words
 * @typedef {Object<string, {title: string, summary: string, language: string}>} Titles
 */

/** @param {Words} words */
export async function start(words) {
  const { saved, recent } = load();
  const list = place("saved");
  if (!list && !recent.length) return;
  /** @type {Titles} */
  const titles = await fetchJson(`${language}/pages.json`);
  if (list) showSaved(list, saved, titles, words);
  const last = place("recent");
  const read = recent.filter((id) => titles[id]);
  if (last && read.length) {
    const heading = make("h2", {}, words._("Read last"));
    refill(last, heading, make("ul", { class: "rows" }, ...read.map((id) => make("li", {}, link(id, titles)))));
  }
}

/**
 * @param {HTMLElement} list
 * @param {string[]} saved
 * @param {Titles} titles
 * @param {Words} words
 */
function showSaved(list, saved, titles, words) {
  const { _ } = words;
  const known = saved.filter((id) => titles[id]);
  if (!known.length) {
    const how = make("p", { class: "muted" }, _("Tap “Save” on a page that you want to find again quickly."));
    refill(list, make("p", {}, _("You have not saved a page yet.")), how);
    return;
  }
  const lines = known.map((id, position) => {
    const name = fill(_("Remove “{title}”"), { title: isolated(titles[id].title) });
    const remove = make("button", { type: "button", class: "remove", "aria-label": name }, "✕");
    remove.addEventListener("click", () => {
      const rest = save({ saved: load().saved.filter((other) => other !== id) }).saved;
      showSaved(list, rest, titles, words);
      focusAfter(list, position);
    });
    return make("li", {}, link(id, titles), remove);
  });
  refill(list, make("ul", { class: "rows" }, ...lines));
}

/**
 * Who removes entries by the keyboard goes on with the one that has moved up, else with the last, else at the heading.
 * @param {HTMLElement} list
 * @param {number} position
 */
function focusAfter(list, position) {
  const links = all("li > a", list);
  if (links.length) links[Math.min(position, links.length - 1)].focus();
  else focusHeading();
}

/**
 * @param {string} id
 * @param {Titles} titles
 */
function link(id, titles) {
  const { title, summary, language: written } = titles[id];
  const words = [make("strong", {}, title), ...(summary ? [make("span", { class: "muted" }, summary)] : [])];
  return make("a", { href: address(id) }, make("span", { lang: written, dir: "auto", class: "words" }, ...words));
}
