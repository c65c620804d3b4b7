/**
 * A query in another language of the guide, word by word, as `guide.search.translated` asks it.
 */

import { ELSEWHERE } from "./language.js";
import { startSought, wordSought, worthShowing } from "./snippet.js";
import { START, add, pieces } from "./terms.js";
import { spelling } from "./vocabulary.js";

const STEM = 6;

/**
 * For each stem the stems of the other language and how likely each of them is meant, 0 to 1.
 * @typedef {Map<string, [string, number][]>} Lexicon
 */

/** The language that another one has a lexicon to, and where the pages of it are in that one. */
export class Other {
  /**
   * @param {Lexicon} lexicon
   * @param {import("./language.js").LanguageIndex} index
   * @param {number[]} places
   */
  constructor(lexicon, index, places) {
    this.lexicon = lexicon;
    this.index = index;
    this.places = places;
    this.hasMore = places.includes(ELSEWHERE);
  }

  /**
   * The words of a query in this language.
   * @param {import("./vocabulary.js").Match[]} matches
   */
  translated(matches) {
    return new Translated(
      this,
      matches.map((match) => this.lexicon.get(spelling(match).slice(0, STEM)) || []),
    );
  }
}

/** For each word of a query the stems that another language has for it, and how likely each of them is meant. */
export class Translated {
  /**
   * @param {Other} other
   * @param {[string, number][][]} meanings
   */
  constructor(other, meanings) {
    this.other = other;
    this.meanings = meanings;
  }

  /**
   * The terms to look for and how much each one counts.
   * @param {number[]} emphases
   */
  terms(emphases) {
    const weights = new Map();
    this.meanings.forEach((meanings, number) => {
      for (const [stem, likely] of meanings) {
        for (const piece of pieces(isWhole(stem) ? ` ${stem} ` : ` ${stem}`)) {
          add(weights, piece, emphases[number] * likely * (piece.startsWith(" ") ? START : 1));
        }
      }
    });
    return weights;
  }

  /**
   * Add `factor` times what pages have of the terms to their scores in the query's own language.
   * Gives what each page of this language has of them.
   * @param {number[]} scores
   * @param {Map<string, number>} weights
   * @param {number} factor
   */
  add(scores, weights, factor) {
    const reached = this.other.index.scores();
    if (!factor && !this.other.hasMore) return reached;
    this.other.index.add(reached, weights, 1);
    this.other.places.forEach((place, document) => {
      if (place !== ELSEWHERE) scores[place] += factor * reached[document];
    });
    return reached;
  }

  /**
   * The best of the pages that only this language has, with `factor` times what they have of the terms.
   * @param {number[]} reached
   * @param {number} factor
   * @param {number} limit
   */
  alone(reached, factor, limit) {
    if (!this.other.hasMore) return [];
    const only = reached.map((score, document) => (this.other.places[document] === ELSEWHERE ? factor * score : 0));
    return this.other.index.best(only, limit);
  }

  /** What to show of a passage. */
  sought() {
    const likely = new Map(this.meanings.flat());
    const { index } = this.other;
    return worthShowing(
      Array.from(likely, ([stem, share]) => {
        const weight = share * index.rarity(index.pagesWithStart(stem));
        return isWhole(stem) ? wordSought(stem, weight) : startSought(stem, weight);
      }),
    );
  }
}

/** @param {string} stem */
function isWhole(stem) {
  return stem.length < STEM;
}
