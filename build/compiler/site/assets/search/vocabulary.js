/**
 * What the words of a query have to do with the words of the guide, as `guide.search.vocabulary` tells it.
 */

import { distance } from "./edits.js";
import { has, hasStart, placeOf, starting } from "./sorted.js";
import { PIECE, pieces } from "./terms.js";

const MIN_PART = 3;
const MIN_STEM = 5;
const AKIN = 0.4;

/** How a query's word is found in the vocabulary; the value is how much of it is understood that way. */
export const Relation = Object.freeze({ SAME: 1.0, START: 0.9, PART: 0.8, MISSPELT: 0.7, AKIN: 0.5, NONE: 0.0 });

/**
 * A word of a query and what it is in the vocabulary; `meant` are the words it may be a misspelling of.
 * @typedef {{word: string, relation: number, meant: string[]}} Match
 */

/**
 * The word as it is most likely spelt in the guide.
 * @param {Match} match
 */
export function spelling(match) {
  return match.meant.length ? match.meant[0] : match.word;
}

/** The folded words of one language of the guide. */
export class Vocabulary {
  /**
   * @param {string[]} words in order
   * @param {(start: string) => boolean} hasPiece whether any piece of the words starts so
   */
  constructor(words, hasPiece) {
    this._words = words;
    this._text = `\n${words.join("\n")}\n`;
    this._hasPiece = hasPiece;
  }

  /**
   * Whether `word` is a word of the guide, or the start of one.
   * @param {string} word
   * @returns {Match}
   */
  match(word) {
    const following = this._words[placeOf(this._words, word)] || "";
    const relation = following === word ? Relation.SAME : following.startsWith(word) ? Relation.START : Relation.NONE;
    return { word, relation, meant: [] };
  }

  /**
   * What a word that is none of the guide's, nor the start of one, has to do with them.
   * @param {string} word
   * @returns {Match}
   */
  guess(word) {
    if (this._hasPart(word)) return { word, relation: Relation.PART, meant: [] };
    const meant = this.similar(word);
    if (meant.length) return { word, relation: Relation.MISSPELT, meant };
    return { word, relation: this._isAkin(word) ? Relation.AKIN : Relation.NONE, meant: [] };
  }

  /** @param {string} word */
  _hasPart(word) {
    const bounded = word.length < MIN_STEM ? `${word} ` : word;
    if (word.length < MIN_PART || !pieces(bounded).every(this._hasPiece)) return false;
    return this._text.includes(`${word}\n`) || (word.length >= MIN_STEM && this._text.includes(word));
  }

  /** @param {string} word */
  _isAkin(word) {
    const size = Math.max(MIN_STEM, Math.round(word.length * AKIN));
    if (size < word.length && hasStart(this._words, word.slice(0, size))) return true;
    for (let ending = size; ending < word.length; ending++) {
      if (has(this._words, word.slice(-ending))) return true;
    }
    return false;
  }

  /**
   * The words nearest to `word`: one edit away when it has five letters or more, two when it has nine.
   * @param {string} word
   * @returns {string[]}
   */
  similar(word) {
    const allowed = word.length < 5 ? 0 : word.length < 9 ? 1 : 2;
    if (!allowed) return [];
    /** @type {Map<string, number>} */
    const near = new Map();
    for (const candidate of this._candidates(word, allowed)) {
      if (near.has(candidate) || missing(word, candidate) > allowed) continue;
      const edits = distance(word, candidate, allowed);
      if (edits <= allowed) near.set(candidate, edits);
    }
    const best = Math.min(...near.values());
    return Array.from(near.keys())
      .filter((candidate) => near.get(candidate) === best)
      .sort();
  }

  /**
   * Words of about this length that share a part with `word`: of `allowed` + 1 parts one is free of edits.
   * @param {string} word
   * @param {number} allowed
   */
  *_candidates(word, allowed) {
    /** @type {number[]} */
    const borders = [];
    for (let part = 0; part <= allowed + 1; part++) borders.push(Math.floor((word.length * part) / (allowed + 1)));
    const inside = borders.slice(1, -1);
    // Two letters that changed places across the border of two parts spoil both.
    for (const tried of [word, ...inside.map((border) => swapped(word, border - 1))]) {
      const parts = inside.concat(word.length).map((end, number) => tried.slice(borders[number], end));
      for (const candidate of this._sharing(parts)) {
        if (Math.abs(candidate.length - word.length) <= allowed) yield candidate;
      }
    }
  }

  /** @param {string[]} parts */
  *_sharing(parts) {
    const last = parts[parts.length - 1];
    yield* starting(this._words, parts[0]);
    if (this._hasPiece(`${last.slice(1 - PIECE)} `)) yield* this._around(`${last}\n`);
    for (const part of parts.slice(1, -1)) {
      if (this._hasPiece(part.slice(0, PIECE))) yield* this._around(part);
    }
  }

  /**
   * The words around each place of the text that has `part`.
   * @param {string} part
   */
  *_around(part) {
    const text = this._text;
    let found = text.indexOf(part);
    while (found >= 0) {
      const end = text.indexOf("\n", found);
      yield text.slice(text.lastIndexOf("\n", found - 1) + 1, end);
      found = text.indexOf(part, end);
    }
  }
}

/**
 * How many letters of a word are not in another.
 * @param {string} word
 * @param {string} other
 */
function missing(word, other) {
  let count = 0;
  for (const letter of new Set(word)) count += other.includes(letter) ? 0 : 1;
  return count;
}

/**
 * @param {string} word
 * @param {number} place
 */
function swapped(word, place) {
  return word.slice(0, place) + word[place + 1] + word[place] + word.slice(place + 2);
}
