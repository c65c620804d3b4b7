/**
 * A query answered: understood in each language at hand, ranked, and shown where it matched, as in `guide.search.query`.
 */

import { Folding, split } from "./folding.js";
import { LanguageIndex, isTermPage } from "./language.js";
import { Reading } from "./reading.js";
import { bestPassage, cut } from "./snippet.js";
import { Other } from "./translated.js";
import { Relation } from "./vocabulary.js";

const RUBBISH = 0.1;
const ASKED_ABOUT = 0.7;
const MOST_TERMS = 3;
const FAR = 0.8;
const LEAST = 0.5;
const MOST_WORDS = 40;
const LONGEST_WORD = 60;
const DIGITS = 1e4;

/**
 * A page that answers, and where in it: `block` is null for its title or summary.
 * @typedef {{page: string, language: string, title: string, summary: string, score: number,
 *   block: number | null, snippet: import("./snippet.js").Piece[]}} Hit
 *
 * Pages, best first; office words that were asked about; what the reader may have meant.
 * @typedef {{hits: Hit[], terms: Hit[], suggestion: string, understood: number}} Answer
 *
 * What the file of a language says: its pages, and which words of the language `other` stand for its own.
 * @typedef {{language: string, pages: import("./language.js").PageText[], other: string,
 *   lexicon: Object<string, [string, number][]>}} LanguageFile
 *
 * @typedef {[import("./language.js").Found, Reading]} Ranked
 */

/** The search in the languages that have been added to it. */
export class Engine {
  /** @param {import("./folding.js").Table} table */
  constructor(table) {
    this._folding = new Folding(table);
    /** @type {Map<string, LanguageIndex>} */
    this._indexes = new Map();
    /** @type {Map<string, LanguageFile>} */
    this._files = new Map();
    /** @type {Map<string, Other>} */
    this._others = new Map();
  }

  /**
   * Search in this language as well.
   * @param {LanguageFile} file
   */
  add(file) {
    this._files.set(file.language, file);
    this._indexes.set(file.language, new LanguageIndex(file.language, file.pages, this._folding));
  }

  /**
   * Whether a language has been added.
   * @param {string} language
   */
  has(language) {
    return this._indexes.has(language);
  }

  /**
   * The pages that answer `query`, best first, for a reader of `language`; `understood` says how much of it is, 0 to 1.
   * @param {string} query
   * @param {string} language
   * @param {number} limit
   * @returns {Answer}
   */
  search(query, language, limit) {
    const readings = this._readings(asked(this._folding.fold(query)), language);
    const best = bestOfEach(readings, limit);
    const pages = best.filter(([found]) => !isTermPage(found.page));
    const top = topOf(pages, limit, RUBBISH);
    const least = top.length ? top[0][0].score : 0;
    const terms = best.filter(([found]) => isTermPage(found.page) && found.score >= least);
    const askedAbout = topOf(terms, MOST_TERMS, ASKED_ABOUT);
    return {
      hits: top.map(hit),
      terms: askedAbout.map(hit),
      suggestion: this._suggestion(query, top.concat(askedAbout)),
      understood: Math.max(0, ...readings.map((reading) => reading.coverage)),
    };
  }

  /**
   * The query in each language that understands something of it.
   * @param {string[]} words
   * @param {string} language
   */
  _readings(words, language) {
    const tags = Array.from(this._indexes.keys()).sort();
    const readings = tags.map((tag) => this._read(words, tag, language));
    const most = Math.max(0, ...readings.map((reading) => reading.certainty));
    // What one language knows is no misspelling in another, and the reader's own is asked first.
    const known = new Set(readings.map(knownTo).flat());
    const sufficing = readings.find((reading) => reading.isReader && reading.suffices && reading.certainty === most);
    if (sufficing) return [this._translated(sufficing.guessed(known))];
    const readersFirst = readings.sort((one, other) => Number(other.isReader) - Number(one.isReader));
    const guessed = readersFirst.map((reading) => {
      const guess = reading.guessed(known);
      if (guess.isReader) knownTo(guess).forEach((word) => known.add(word));
      return guess;
    });
    const least = LEAST * Math.max(0, ...guessed.map((reading) => reading.coverage));
    const understood = guessed.filter((reading) => reading.coverage && reading.coverage >= least);
    return understood.map((reading) => (reading.isReader ? this._translated(reading) : reading));
  }

  /**
   * @param {string[]} words
   * @param {string} tag
   * @param {string} language
   */
  _read(words, tag, language) {
    const index = /** @type {LanguageIndex} */ (this._indexes.get(tag));
    return new Reading(
      index,
      words.map((word) => index.vocabulary.match(word)),
      tag === language,
    );
  }

  /**
   * The same, and its words in the language that there is a lexicon to.
   * @param {Reading} reading
   */
  _translated(reading) {
    const other = this._other(reading.index);
    return other
      ? new Reading(reading.index, reading.matches, reading.isReader, other.translated(reading.matches))
      : reading;
  }

  /** @param {LanguageIndex} index */
  _other(index) {
    const file = /** @type {LanguageFile} */ (this._files.get(index.language));
    const other = this._indexes.get(file.other);
    if (other && !this._others.has(index.language)) {
      const lexicon = new Map(Object.entries(file.lexicon));
      this._others.set(index.language, new Other(lexicon, other, other.places(index)));
    }
    return this._others.get(index.language);
  }

  /**
   * The query with misspelt words replaced as the best page spells them, or nothing.
   * @param {string} query
   * @param {Ranked[]} ranked
   */
  _suggestion(query, ranked) {
    if (!ranked.length) return "";
    const [best, reading] = ranked[0];
    const misspelt = new Map(
      reading.matches.filter(({ meant }) => meant.length).map(({ word, meant }) => [word, meant]),
    );
    if (!misspelt.size) return "";
    const pages = ranked.filter(([found]) => found.language === best.language).map(([found]) => found.shown());
    let suggested = query;
    for (const { folded, start, end } of this._folding.words(query).reverse()) {
      const meant = misspelt.get(folded);
      if (meant) suggested = suggested.slice(0, start) + asWritten(pages, meant) + suggested.slice(end);
    }
    return suggested;
  }
}

/**
 * The query's words, each once; of a pasted page only its beginning.
 * @param {string} folded
 */
function asked(folded) {
  return Array.from(
    new Set(
      split(folded)
        .slice(0, MOST_WORDS)
        .map((word) => word.slice(0, LONGEST_WORD)),
    ),
  );
}

/** @param {Reading} reading */
function knownTo(reading) {
  return reading.matches.filter((match) => match.relation !== Relation.NONE).map((match) => match.word);
}

/**
 * Each page once. The reader's own language comes first, and is shown unless another one fits far better.
 * @param {Reading[]} readings
 * @param {number} limit
 */
function bestOfEach(readings, limit) {
  /** @type {Map<string, Ranked>} */
  const best = new Map();
  for (const reading of readings) {
    for (const found of reading.rank(limit)) {
      const known = best.get(found.page);
      if (!known || found.score * FAR > known[0].score) best.set(found.page, [found, reading]);
    }
  }
  return Array.from(best.values());
}

/**
 * The best, without those that have less than a part of the first one's score.
 * @param {Ranked[]} ranked
 * @param {number} limit
 * @param {number} least
 */
function topOf(ranked, limit, least) {
  const top = ranked
    .slice()
    .sort(([one], [other]) => other.score - one.score)
    .slice(0, limit);
  return top.filter(([found]) => found.score >= least * top[0][0].score);
}

/**
 * @param {Ranked} ranked
 * @returns {Hit}
 */
function hit([found, reading]) {
  const shown = found.shown();
  const sought = reading.sought(found.language);
  const best = bestPassage(shown, sought);
  const score = Math.round(found.score * DIGITS) / DIGITS;
  const { page, language } = found;
  const [title, summary] = shown.texts;
  return { page, language, title, summary, score, block: shown.blocks[best], snippet: cut(shown, best, sought) };
}

/**
 * The first of the words that is on the first page with any of them, as it stands there; else that word, folded.
 * @param {import("./snippet.js").Shown[]} pages
 * @param {string[]} meant
 */
function asWritten(pages, meant) {
  for (const shown of pages) {
    for (const near of meant) {
      const [place] = shown.having(` ${near} `);
      if (place === undefined) continue;
      const [word] = shown.marks(place, [` ${near} `]);
      return shown.texts[place].slice(word.start, word.end);
    }
  }
  return meant[0];
}
