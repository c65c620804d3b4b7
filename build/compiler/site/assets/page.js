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
  ["[data-saying]", () => import("./sayings.js")],
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
  const parts = needed.map(([, fetchPart]) => fetchPart());
  const { loadWords } = await import("./words.js");
  const words = await loadWords();
  await Promise.all(parts.map(async (part) => (await part).start(words)));
}

/** Go to what the browser does not find: a heading named as the app does, ?at=, or a block by its place, #~3. */
function goToPassage() {
  const { hash, search } = location;
  const name = new URLSearchParams(search).get("at") || (hash.startsWith("#~") ? hash.slice(1) : "");
  const passage =
    document.getElementById(name) || document.querySelector(`[data-block="${CSS.escape(name.replace("~", ""))}"]`);
  if (name && passage) passage.scrollIntoView();
}
