/**
 * Answers queries with the files it fetches: first in the reader's language, then in those that may know more.
 */

import { Engine } from "./engine.js";

/** A query of which less than this part is understood is asked in all languages of the guide. */
const UNDERSTOOD = 0.5;

/**
 * Where the files are, and in which languages.
 * @typedef {{root: string, language: string, languages: string[]}} Place
 */

export class Service {
  /** @param {Place} place */
  constructor({ root, language, languages }) {
    this._root = root;
    this._language = language;
    this._languages = languages;
    /** @type {Map<string, Promise<import("./engine.js").LanguageFile>>} */
    this._files = new Map();
    this._engine = fetchJson(new URL("folding.json", import.meta.url).href).then((table) => new Engine(table));
    this._engine.catch(() => {});
  }

  /**
   * Answer a query, and again when more languages are there.
   * @param {string} query
   * @param {number} limit
   * @param {(answer: import("./engine.js").Answer) => void} tell
   */
  async answer(query, limit, tell) {
    const engine = await this._engine;
    const own = await this._add(engine, this._language);
    let answer = engine.search(query, this._language, limit);
    tell(answer);
    if (await this._addMore(engine, own.other ? [own.other] : [])) {
      answer = engine.search(query, this._language, limit);
      tell(answer);
    }
    const needsMore = answer.understood < UNDERSTOOD && !isSparing();
    if (needsMore && (await this._addMore(engine, this._languages))) {
      tell(engine.search(query, this._language, limit));
    }
  }

  /**
   * Add the languages that are not there yet; gives whether there were any. One that cannot be had is left out.
   * @param {Engine} engine
   * @param {string[]} languages
   */
  async _addMore(engine, languages) {
    const missing = languages.filter((language) => !engine.has(language));
    await Promise.all(missing.map((language) => this._add(engine, language).catch(() => {})));
    return missing.some((language) => engine.has(language));
  }

  /**
   * @param {Engine} engine
   * @param {string} language
   */
  async _add(engine, language) {
    if (!this._files.has(language)) this._files.set(language, fetchJson(`${this._root}${language}/search.json`));
    try {
      const file = await /** @type {Promise<import("./engine.js").LanguageFile>} */ (this._files.get(language));
      if (!engine.has(language)) engine.add(file);
      return file;
    } catch (error) {
      // The next query tries again.
      this._files.delete(language);
      throw error;
    }
  }
}

/** Whether the reader has asked the browser to use little data. */
function isSparing() {
  const { connection } = /** @type {any} */ (navigator);
  return Boolean(connection && connection.saveData);
}

/**
 * @param {string} url
 * @returns {Promise<any>}
 */
async function fetchJson(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: expected a file, found status ${response.status}`);
  return response.json();
}
