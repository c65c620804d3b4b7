/**
 * The passage of a page that answers best, cut and marked, as `guide.search.snippet` does it.
 */

import { placeAfter } from "./sorted.js";

const LENGTH = 180;
const LEAD = 40;
const ELLIPSIS = "…";
const HEADS = 2;
const SUMMARY = 1;
const STEM = 0.7;
const MIN_STEM = 4;
const MIN_END = 3;
const MIN_INSIDE = 5;
const WORTH_SHOWING = 0.3;

/**
 * What to look for in folded text, and how much it weighs: all for `whole`, half for `stem` alone. Where there is
 * no `stem`, a quarter for `part`.
 * @typedef {{whole: string, stem: string, part: string, weight: number}} Sought
 *
 * A part of a snippet; `marked` when it is a word that matched.
 * @typedef {{text: string, marked: boolean}} Piece
 */

/**
 * A word, words that start as it does, or have it in them; a short one stands for itself or ends them.
 * @param {string} word
 * @param {number} weight
 * @returns {Sought}
 */
export function wordSought(word, weight) {
  const part = word.length >= MIN_INSIDE ? word : word.length >= MIN_END ? `${word} ` : ` ${word} `;
  if (word.length < MIN_STEM) return { whole: ` ${word} `, stem: ` ${word} `, part, weight };
  const stem = word.slice(0, Math.max(MIN_STEM, Math.round(word.length * STEM)));
  return { whole: ` ${word}`, stem: ` ${stem}`, part, weight };
}

/**
 * The start of words.
 * @param {string} start
 * @param {number} weight
 * @returns {Sought}
 */
export function startSought(start, weight) {
  return { whole: ` ${start}`, stem: ` ${start}`, part: ` ${start}`, weight };
}

/**
 * A part of words, wherever in them it is.
 * @param {string} part
 * @param {number} weight
 * @returns {Sought}
 */
export function partSought(part, weight) {
  return { whole: part, stem: part, part, weight };
}

/**
 * What is left without the words that are on most pages.
 * @param {Sought[]} every
 */
export function worthShowing(every) {
  const least = WORTH_SHOWING * Math.max(0, ...every.map((one) => one.weight));
  return every.filter((one) => one.weight >= least);
}

/** The passages of a page, folded once. */
export class Shown {
  /**
   * @param {(number | null)[]} blocks the block that each passage is in
   * @param {string[]} texts
   * @param {import("./folding.js").Folding} folding
   */
  constructor(blocks, texts, folding) {
    this.blocks = blocks;
    this.texts = texts;
    this._folding = folding;
    this.folded = "";
    this.starts = [0];
    for (const text of texts) {
      this.folded += ` ${folding.fold(text).split(" ").filter(Boolean).join(" ")} \n`;
      this.starts.push(this.folded.length);
    }
  }

  /**
   * The words of the passage at this place.
   * @param {number} place
   */
  words(place) {
    return this._folding.words(this.texts[place]);
  }

  /**
   * The places of the passages that have `sought` in them, in order.
   * @param {string} sought
   */
  having(sought) {
    const places = [];
    let found = this.folded.indexOf(sought);
    while (found >= 0) {
      const place = placeAfter(this.starts, found) - 1;
      places.push(place);
      found = this.folded.indexOf(sought, this.starts[place + 1]);
    }
    return places;
  }

  /**
   * Whether the passage at this place has `sought` in it.
   * @param {number} place
   * @param {string} sought
   */
  has(place, sought) {
    return this._line(place).includes(sought);
  }

  /**
   * The words of the passage at this place that have any of `sought` in them, in order.
   * @param {number} place
   * @param {string[]} sought
   */
  marks(place, sought) {
    const numbers = new Set();
    for (const one of sought) {
      for (const number of wordsWith(this._line(place), one)) numbers.add(number);
    }
    return this.words(place).filter((_, number) => numbers.has(number));
  }

  /** @param {number} place */
  _line(place) {
    return this.folded.slice(this.starts[place], this.starts[place + 1]);
  }
}

/**
 * Which words of a folded line have `sought` in them: as many spaces stand before a word as words do, and one.
 * @param {string} line
 * @param {string} sought
 */
function wordsWith(line, sought) {
  const numbers = [];
  let found = line.indexOf(sought);
  while (found >= 0) {
    numbers.push(line.slice(0, found + 1).split(" ").length - 2);
    found = line.indexOf(sought, found + 1);
  }
  return numbers;
}

/**
 * Which passage has most of what is sought; of equal ones the first, but text rather than a title. When none has any
 * of it, the summary, if there is one.
 * @param {Shown} shown
 * @param {Sought[]} sought
 */
export function bestPassage(shown, sought) {
  const values = shown.texts.map(() => 0);
  for (const one of sought) {
    const places = shown.having(one.stem);
    for (const place of places) values[place] += shown.has(place, one.whole) ? one.weight : one.weight / 2;
    if (places.length) continue;
    for (const place of shown.having(one.part)) values[place] += one.weight / 4;
  }
  const head = placeOfMost(values, 0, HEADS);
  const best = values.length > HEADS ? placeOfMost(values, HEADS, values.length) : 0;
  if (values[head] > 2 * values[best]) return head;
  return !values[best] && shown.texts[SUMMARY] ? SUMMARY : best;
}

/**
 * The place of the largest number between two places; of equal ones the first.
 * @param {number[]} values
 * @param {number} start
 * @param {number} end
 */
function placeOfMost(values, start, end) {
  return values.indexOf(Math.max(...values.slice(start, end)), start);
}

/**
 * A passage around those of its words that are sought, marked.
 * @param {Shown} shown
 * @param {number} place
 * @param {Sought[]} sought
 * @returns {Piece[]}
 */
export function cut(shown, place, sought) {
  const text = shown.texts[place];
  const marks = shown.marks(
    place,
    sought.map((one) => (shown.has(place, one.stem) ? one.stem : one.part)),
  );
  const [start, end] = cutBetween(text, marks);
  const pieces = start ? [{ text: ELLIPSIS, marked: false }] : [];
  let at = start;
  for (const mark of marks.filter((one) => start <= one.start && one.end <= end)) {
    if (mark.start > at) pieces.push({ text: text.slice(at, mark.start), marked: false });
    pieces.push({ text: text.slice(mark.start, mark.end), marked: true });
    at = mark.end;
  }
  if (at < end) pieces.push({ text: text.slice(at, end), marked: false });
  if (end < text.length) pieces.push({ text: ELLIPSIS, marked: false });
  return pieces;
}

/**
 * Where the cut starts and ends: as many marks as possible, at borders of words.
 * @param {string} text
 * @param {import("./folding.js").Word[]} marks
 * @returns {[number, number]}
 */
function cutBetween(text, marks) {
  if (text.length <= LENGTH) return [0, text.length];
  const near = marks.map((mark) => marks.filter((other) => isNear(mark, other)).length);
  const first = marks.length ? marks[near.indexOf(Math.max(...near))].start : 0;
  let start = Math.max(0, Math.min(first - LEAD, text.length - LENGTH));
  let end = Math.min(text.length, start + LENGTH);
  if (start) {
    const space = text.indexOf(" ", start);
    start = space >= 0 && space < first ? space + 1 : Math.min(start, first);
  }
  if (end < text.length) end = Math.max(text.lastIndexOf(" ", end - 1), start + 1);
  return [start, end];
}

/**
 * @param {import("./folding.js").Word} mark
 * @param {import("./folding.js").Word} other
 */
function isNear(mark, other) {
  return mark.start <= other.start && other.start - mark.start < LENGTH - LEAD;
}
