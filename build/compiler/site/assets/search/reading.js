/**
 * A query as one language of the guide understands it, and how its pages rank, as in `guide.search.reading`.
 */

import { partSought, startSought, wordSought, worthShowing } from "./snippet.js";
import { PIECE, START, add, asking, pair, pieces } from "./terms.js";
import { Relation, spelling } from "./vocabulary.js";

const SENTENCE = 4;
const FIRST_WORD = 0.7;
const ASKED = 0.25;
const START_ALONE = 0.5;
const CORRECTION = 0.8;
const CERTAIN = 0.6;
const ENOUGH = 10;
const TRANSLATED = 0.8;
const OTHER_LANGUAGE = 0.9;

/** A query as one language understands it. */
export class Reading {
  /**
   * @param {import("./language.js").LanguageIndex} index
   * @param {import("./vocabulary.js").Match[]} matches
   * @param {boolean} isReader whether it is the reader's language
   * @param {import("./translated.js").Translated | null} translated
   */
  constructor(index, matches, isReader, translated = null) {
    this.index = index;
    this.matches = matches;
    this.isReader = isReader;
    this.translated = translated;
  }

  /** How much of the query is understood, 0 to 1; less when it is not the reader's language. */
  get coverage() {
    const share = this._share((match) => match.relation * match.word.length);
    return this.isReader ? share : share * OTHER_LANGUAGE;
  }

  /** How much of the query is words of this language, 0 to 1. */
  get certainty() {
    return this._share((match) => (match.relation === Relation.SAME ? match.word.length : 0));
  }

  /** Whether the query need not be asked in other languages: this one knows it, and has enough to say. */
  get suffices() {
    if (this.matches.length >= SENTENCE) return this.certainty >= CERTAIN;
    return this.certainty === 1 && this.matches.every((match) => this.index.pagesWith(match.word) >= ENOUGH);
  }

  /**
   * The same, with a guess at each word but those that are `known`.
   * @param {Set<string>} known
   */
  guessed(known) {
    const { vocabulary } = this.index;
    const matches = this.matches.map((match) => (known.has(match.word) ? match : vocabulary.guess(match.word)));
    return new Reading(this.index, matches, this.isReader, this.translated);
  }

  /**
   * The pages that answer best.
   * @param {number} limit
   */
  rank(limit) {
    const scores = this.index.scores();
    this.index.add(scores, this._terms(), this.coverage);
    if (!this.translated) return this.index.best(scores, limit);
    // A word alone is sought as it is; the more words there are, the surer it is what their translations mean.
    const factor = this.coverage * TRANSLATED * Math.min(1, (this.matches.length - 1) / 2);
    const reached = this.translated.add(scores, this.translated.terms(this._emphases()), factor);
    const found = this.index.best(scores, limit);
    const most = Math.max(0, ...reached);
    if (!most) return found;
    // Who has most of the translation is taken to be nearly as good as who has most of both.
    const alone = (OTHER_LANGUAGE * (Math.max(0, ...scores) || 1)) / most;
    return found.concat(this.translated.alone(reached, alone, limit));
  }

  /**
   * What to show of a passage in a language.
   * @param {string} language
   */
  sought(language) {
    if (this.translated && language !== this.index.language) return this.translated.sought();
    /** @type {Map<number, typeof wordSought>} */
    const makers = new Map([
      [Relation.START, startSought],
      [Relation.PART, partSought],
    ]);
    const sought = this.matches.map((match) => {
      const make = makers.get(match.relation) || wordSought;
      const spellings = match.meant.length ? match.meant : [match.word];
      return spellings.map((word) => make(word, this.index.rarity(this.index.pagesWith(word))));
    });
    return worthShowing(sought.flat());
  }

  /** @param {(match: import("./vocabulary.js").Match) => number} part */
  _share(part) {
    const all = this.matches.reduce((sum, match) => sum + match.word.length, 0);
    return this.matches.reduce((sum, match) => sum + part(match), 0) / Math.max(1, all);
  }

  /** The terms to look for and how much each one counts. */
  _terms() {
    /** @type {Map<string, number>} */
    const weights = new Map();
    const emphases = this._emphases();
    this.matches.forEach((match, number) => {
      const telling = emphases[number] * this._tells(match);
      for (const [piece, weight] of this._pieces(match)) add(weights, piece, weight * telling);
      const after = this.matches[number + 1];
      if (after) add(weights, pair(spelling(match), spelling(after)), emphases[number]);
    });
    return weights;
  }

  /** How much each word counts: a sentence begins with how it asks and ends with what it asks about. */
  _emphases() {
    const last = this.matches.length - 1;
    const isSentence = last + 1 >= SENTENCE;
    return this.matches.map((_, place) => (isSentence ? FIRST_WORD + ((1 - FIRST_WORD) * place) / last : 1));
  }

  /**
   * How much of a word is what is asked about, and not how it is asked.
   * @param {import("./vocabulary.js").Match} match
   */
  _tells(match) {
    if (this.matches.length === 1) return 1;
    return (1 + this.index.pagesWithTerm(asking(spelling(match)))) ** -ASKED;
  }

  /**
   * @param {import("./vocabulary.js").Match} match
   * @returns {[string, number][]}
   */
  _pieces(match) {
    const start = this._start(match);
    /** @type {(bounded: string, factor: number) => [string, number][]} */
    const weighed = (bounded, factor) =>
      pieces(bounded).map((piece) => [piece, factor * (piece.startsWith(" ") ? start : 1)]);
    const typed = weighed(bounded(match), 1);
    const isShortStart = match.relation === Relation.START && match.word.length < PIECE - 1;
    /** @type {[string, number][]} */
    const begun = isShortStart ? this.index.termsStarting(` ${match.word}`).map((piece) => [piece, 1]) : [];
    // What was typed right counts once.
    const isTyped = new Set(typed.map(([piece]) => piece));
    const corrected = match.meant.map((word) => weighed(` ${word} `, CORRECTION)).flat();
    return begun.concat(
      typed,
      corrected.filter(([piece]) => !isTyped.has(piece)),
    );
  }

  /**
   * How much a word's first piece counts: the more words there are, the more.
   * @param {import("./vocabulary.js").Match} match
   */
  _start(match) {
    if (match.relation === Relation.START) return START;
    return START_ALONE + (START - START_ALONE) * Math.min(1, (this.matches.length - 1) / (SENTENCE - 1));
  }
}

/**
 * A word with a space where it has a border.
 * @param {import("./vocabulary.js").Match} match
 */
function bounded({ word, relation }) {
  if (relation === Relation.START) return ` ${word}`;
  return relation === Relation.PART ? `${word} ` : ` ${word} `;
}
