/**
 * What every page loads: it looks what there is on the page for scripts to do, and fetches no more than that.
 */

import { page, screen } from "./here.js";
import * as languages from "./languages.js";
import { load, save, visited } from "./settings.js";

/**
 * What is on a page, and the script for it.
 * @type {[string, () => Promise<{start: (words: import("./words.js").Words) => unknown}>][]}
 */
const PARTS = [
  ["[data-hours]", () => import("./opening.js")],
  [".notice, [data-start]", () => import("./agenda.js")],
  ["[data-steps], [data-chapters]", () => import("./steps.js")],
  ["[data-term]", () => import("./terms.js")],
  ['[data-place="tools"]', () => import("./tools.js")],
  ['[data-place="search"]', () => import("./search/screen.js")],
  ['[data-place="settings"]', () => import("./preferences.js")],
  ['[data-place="saved"], [data-place="recent"]', () => import("./saved.js")],
  ["[data-contacts]", () => import("./contacts.js")],
  [".entry", () => import("./glossary.js")],
  ['[data-place="list"]', () => import("./list.js")],
];

languages.start();
if (screen === "page") save({ recent: visited(load().recent, page) });
goToPassage();
startParts();
addEventListener("load", async () => {
  const { register } = await import("./register.js");
  register();
});

async function startParts() {
  const needed = PARTS.filter(([selector]) => document.querySelector(selector));
  if (!needed.length) return;
  const { loadWords } = await import("./words.js");
  const words = await loadWords();
  await Promise.all(needed.map(async ([, fetchPart]) => (await fetchPart()).start(words)));
}

/** A passage is called by its heading (the app writes ?at=), or by its place: a heading then has another name. */
function goToPassage() {
  const name = new URLSearchParams(location.search).get("at") || decodeURIComponent(location.hash.slice(1));
  const place = name.startsWith("~") ? document.querySelector(`[data-block="${CSS.escape(name.slice(1))}"]`) : null;
  const passage = document.getElementById(name) || place;
  if (passage) passage.scrollIntoView();
}
