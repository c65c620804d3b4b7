/**
 * Search as one types: the field, what was found, and a way on when nothing was.
 */

import { all, button, make, place, refill } from "../dom.js";
import { address, fetchJson, language, root } from "../here.js";
import { fill, isolated } from "../words.js";
import { Connection } from "./connection.js";

/** How long the reader has to rest before an answer is looked for, in milliseconds. */
const PAUSE = 150;
/** How many results are shown: who has read twelve asks again rather than reading on. */
const SHOWN = 12;
const TERM_PAGES = "glossary/";

/**
 * @typedef {import("../words.js").Words} Words
 * @typedef {import("./engine.js").Answer} Answer
 * @typedef {import("./engine.js").Hit} Hit
 * @typedef {Object<string, {title: string, summary: string, language: string}>} Titles
 */

/** @param {Words} words */
export function start(words) {
  const around = place("search");
  if (!around) return;
  const screen = new Screen(words);
  around.append(screen.field, screen.found, screen.answers);
  const asked = new URLSearchParams(location.search).get("q");
  if (asked) screen.askFor(asked);
  else screen.focus();
}

class Screen {
  /** @param {Words} words */
  constructor(words) {
    this._words = words;
    this._input = /** @type {HTMLInputElement} */ (make("input", { type: "search", enterkeyhint: "search" }));
    this.field = make("label", { class: "field" }, make("span", {}, words._("What are you looking for?")), this._input);
    const hint = make("p", { class: "muted" }, words._("Ask in your own words, or type a word from a letter."));
    // It is there before it says anything, else it would not be read aloud.
    this.found = make("p", { class: "muted", role: "status" });
    this.answers = make("div", { class: "answers" }, hint);
    this._input.addEventListener("focus", () => this._connect());
    this._input.addEventListener("input", () => this._typed());
  }

  /** Let the reader type. */
  focus() {
    this._input.focus();
  }

  /**
   * Ask for this, as if it had been typed.
   * @param {string} query
   */
  askFor(query) {
    this._input.value = query;
    this._ask();
  }

  /** The files are fetched when somebody is about to search, and not before. */
  _connect() {
    if (!this._connection) {
      const languages = this._words.languages.map(({ tag }) => tag);
      this._connection = new Connection({ root, language, languages });
      this._titles = fetchJson(`${language}/pages.json`).catch(() => ({}));
    }
    return this._connection;
  }

  _typed() {
    clearTimeout(this._timer);
    this._timer = setTimeout(() => this._ask(), PAUSE);
  }

  _ask() {
    const query = this._input.value.trim();
    if (query && !this._isAnswered) refill(this.answers, make("progress", { "aria-hidden": "true" }));
    history.replaceState(null, "", query ? `?q=${encodeURIComponent(query)}` : location.pathname);
    this._connect().ask(query, SHOWN, async (answer) => {
      const titles = await /** @type {Promise<Titles>} */ (this._titles);
      // The answer may be out of date by now.
      if (query === this._input.value.trim()) this._show(query, answer, titles);
    });
  }

  /**
   * @param {string} query
   * @param {Answer | null} answer
   * @param {Titles} titles
   */
  _show(query, answer, titles) {
    this._isAnswered = true;
    const { _, ngettext } = this._words;
    if (!query || !answer) {
      showOtherwise(true);
      refill(this.answers);
      this.found.textContent = query && _("The search does not work at the moment. Look through the topics.");
      return;
    }
    const { hits, terms } = answer;
    const isNothing = !hits.length && !terms.length;
    showOtherwise(isNothing);
    const parts = [...this._meant(answer.suggestion), ...terms.map((term) => termCard(term))];
    const results = hits.map((hit) => make("li", {}, result(hit, titles)));
    if (results.length) parts.push(make("ol", { class: "results" }, ...results));
    if (isNothing) parts.push(make("p", {}, _("Try another word, or look through the topics.")));
    refill(this.answers, ...parts);
    const number = hits.length;
    const counted = number ? fill(ngettext("{number} result", "{number} results", number), { number }) : "";
    const unknown = fill(_("Nothing found for “{query}”"), { query: isolated(query) });
    this.found.textContent = isNothing ? unknown : counted;
  }

  /** @param {string} suggestion */
  _meant(suggestion) {
    if (!suggestion) return [];
    const label = fill(this._words._("Did you mean “{words}”?"), { words: isolated(suggestion) });
    return [button(label, () => this.askFor(suggestion))];
  }
}

/**
 * The topics of the guide are there for who has found nothing.
 * @param {boolean} isShown
 */
function showOtherwise(isShown) {
  for (const otherwise of all("[data-otherwise]")) otherwise.hidden = !isShown;
}

/** @param {Hit} term */
function termCard(term) {
  const anchor = encodeURIComponent(term.page.slice(TERM_PAGES.length));
  const href = `${root}${language}/-/glossary/#${anchor}`;
  const meaning = make("span", { lang: term.language, dir: "auto" }, term.summary);
  return make("a", { class: "card term-found", href }, make("strong", {}, term.title), meaning);
}

/**
 * @param {Hit} hit
 * @param {Titles} titles
 */
function result(hit, titles) {
  const entry = titles[hit.page] || { title: hit.title, language: hit.language };
  const above = pagesAbove(hit.page).filter((id) => titles[id]);
  const parts = above.map((id) => make("span", { lang: titles[id].language }, isolated(titles[id].title)));
  // The passages of another language are not those of the page that opens.
  const anchor = hit.block === null || hit.language !== entry.language ? "" : `#~${hit.block}`;
  return make(
    "a",
    { class: "result", href: address(hit.page) + anchor },
    make("span", { class: "muted" }, ...parts.flatMap((part, depth) => (depth ? [" › ", part] : [part]))),
    make("strong", { lang: entry.language, dir: "auto" }, entry.title),
    snippet(hit),
  );
}

/**
 * The topics above a page, from the top down.
 * @param {string} id
 */
function pagesAbove(id) {
  const parts = id.split("/");
  return parts.slice(1).map((_, number) => parts.slice(0, number + 1).join("/"));
}

/** @param {Hit} hit */
function snippet(hit) {
  const pieces = hit.snippet.map(({ text, marked }) => (marked ? make("mark", {}, text) : text));
  return make("span", { class: "snippet", lang: hit.language, dir: "auto" }, ...pieces);
}
