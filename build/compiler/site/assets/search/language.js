/**
 * Which pages of one language answer best: BM25 over pieces and pairs of words, as in `guide.search.ranking`.
 *
 * The index is made on the device, of the text of the pages, which is less to fetch.
 */

import { Postings } from "./postings.js";
import { Shown } from "./snippet.js";
import { hasStart, starting } from "./sorted.js";
import { add, countTerms, questions } from "./terms.js";
import { Vocabulary } from "./vocabulary.js";

const SATURATION = 6.0;
const LENGTH = 0.95;
const TERM_PAGES = "glossary/";

/** The place of a page that another language does not have. */
export const ELSEWHERE = -1;

/**
 * What a file of a language says of a page: its id, the block that each passage is in, the passages (title and
 * summary first), and numbers as people type them.
 * @typedef {[string, (number | null)[], string[], string[]]} PageText
 *
 * A page that matched.
 * @typedef {{page: string, language: string, score: number, shown: () => Shown}} Found
 */

/** Everything of one language that can be found. */
export class LanguageIndex {
  /**
   * @param {string} language
   * @param {PageText[]} pages in the order of their ids
   * @param {import("./folding.js").Folding} folding
   */
  constructor(language, pages, folding) {
    this.language = language;
    this.pages = pages;
    this._folding = folding;
    /** @param {string} text */
    const fold = (text) => folding.fold(text);
    const counted = pages.map(([, , texts, numbers]) =>
      countTerms([...texts, ...numbers].map(fold), texts.map(questions).flat().map(fold)),
    );
    this._postings = new Postings(counted.map(({ terms }) => terms));
    /** @type {Map<string, number>} */
    this._pagesWith = new Map();
    for (const { words } of counted) {
      for (const word of words.keys()) add(this._pagesWith, word, 1);
    }
    this._words = Array.from(this._pagesWith.keys()).sort();
    this.vocabulary = new Vocabulary(this._words, (start) => hasStart(this._postings.terms, start));
    this._norms = norms(
      counted.map(({ terms }) => sum(Array.from(terms.values()))),
      pages,
    );
  }

  /**
   * On how many pages a whole word is.
   * @param {string} word
   */
  pagesWith(word) {
    return this._pagesWith.get(word) || 0;
  }

  /**
   * On how many pages a term is.
   * @param {string} term
   */
  pagesWithTerm(term) {
    return this._postings.of(term).pages.length;
  }

  /**
   * On how many pages a word is that starts so; one with several of them counts several times.
   * @param {string} start
   */
  pagesWithStart(start) {
    return sum(starting(this._words, start).map((word) => this.pagesWith(word)));
  }

  /**
   * The inverse document frequency of something that is on so many pages.
   * @param {number} pages
   */
  rarity(pages) {
    return Math.log(1 + Math.max(0, this.pages.length - pages + 0.5) / (pages + 0.5));
  }

  /**
   * The terms that start so.
   * @param {string} start
   */
  termsStarting(start) {
    return starting(this._postings.terms, start);
  }

  /**
   * For each page that of the same id in another language, `ELSEWHERE` when it has none.
   * @param {LanguageIndex} other
   */
  places(other) {
    const found = new Map(other.pages.map(([id], document) => [id, document]));
    return this.pages.map(([id]) => (found.has(id) ? /** @type {number} */ (found.get(id)) : ELSEWHERE));
  }

  /** A score of nothing for each page. */
  scores() {
    return this.pages.map(() => 0);
  }

  /**
   * Add to the scores of pages what they have of the terms, times `factor`.
   * @param {number[]} scores
   * @param {Map<string, number>} weights
   * @param {number} factor
   */
  add(scores, weights, factor) {
    for (const [term, weight] of weights) {
      const { pages, counts } = this._postings.of(term);
      const brings = factor * weight * this.rarity(pages.length);
      pages.forEach((page, number) => {
        const count = counts[number];
        scores[page] += (brings * count) / (count + this._norms[page]);
      });
    }
  }

  /**
   * The pages with the highest scores, and as many office words.
   * @param {number[]} scores
   * @param {number} limit
   * @returns {Found[]}
   */
  best(scores, limit) {
    const scored = Array.from(this.pages.keys()).filter((document) => scores[document]);
    scored.sort((one, other) => scores[other] - scores[one]);
    const listed = [false, true].map((isTerm) =>
      scored.filter((document) => isTerm === explains(this.pages[document])),
    );
    return listed.map((documents) => documents.slice(0, limit).map((document) => this._found(document, scores))).flat();
  }

  /**
   * @param {number} document
   * @param {number[]} scores
   * @returns {Found}
   */
  _found(document, scores) {
    const [page, blocks, texts] = this.pages[document];
    const shown = () => new Shown(blocks, texts, this._folding);
    return { page, language: this.language, score: scores[document], shown };
  }
}

/**
 * Whether a page explains an office word.
 * @param {string} page its id
 */
export function isTermPage(page) {
  return page.startsWith(TERM_PAGES);
}

/** @param {PageText} page */
function explains([id]) {
  return isTermPage(id);
}

/**
 * What the length of each page costs its terms. Office words do not count towards the mean: they are many and short.
 * @param {number[]} lengths
 * @param {PageText[]} pages
 */
function norms(lengths, pages) {
  const ofPages = lengths.filter((_, document) => !explains(pages[document]));
  const counted = ofPages.length ? ofPages : lengths;
  const mean = Math.max(1, sum(counted)) / Math.max(1, counted.length);
  return lengths.map((length) => SATURATION * (1 - LENGTH + (LENGTH * length) / mean));
}

/** @param {number[]} numbers */
function sum(numbers) {
  return numbers.reduce((before, number) => before + number, 0);
}
