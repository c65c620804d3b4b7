/**
 * What a page is found by, as `guide.search.terms` has it: pieces of four letters, and pairs of words.
 */

import { split } from "./folding.js";

export const PIECE = 4;
export const START = 1.5;
const TITLE = 3;
const FIRST_PAIR = 0xf0000;
const PAIRS = 0x10000;
const MOST = 255;
const QUESTION = /[^.!?؟፧？\n]+(?=[?؟፧？])/g;
const ASKING = "?";
const STEM = 6;

const encoder = new TextEncoder();

const CHECKSUMS = Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

/**
 * The pieces of a word with a space where it starts or ends.
 * @param {string} bounded
 */
export function pieces(bounded) {
  const found = [];
  const last = Math.max(1, bounded.length - PIECE + 1);
  for (let start = 0; start < last; start++) found.push(bounded.slice(start, start + PIECE));
  return found;
}

/**
 * The term of two words, one after the other, however they are inflected.
 * @param {string} word
 * @param {string} following
 */
export function pair(word, following) {
  const sum = checksum(`${word.slice(0, PIECE)} ${following.slice(0, PIECE)}`);
  return String.fromCodePoint(FIRST_PAIR + (sum % PAIRS));
}

/**
 * The term of a word, however it is inflected, that a page asks with.
 * @param {string} word
 */
export function asking(word) {
  return ASKING + word.slice(0, STEM);
}

/**
 * What a text asks.
 * @param {string} text
 */
export function questions(text) {
  return text.match(QUESTION) || [];
}

/**
 * How much each word of a page counts, and each of its pieces and pairs; and once each word it asks with.
 * @param {string[]} lines the title and each text, folded
 * @param {string[]} asked what is asked in them, folded
 */
export function countTerms(lines, asked) {
  /** @type {Map<string, number>} */
  const words = new Map();
  /** @type {Map<string, number>} */
  const terms = new Map();
  lines.forEach((line, place) => {
    const count = place === 0 ? TITLE : 1;
    const inLine = split(line);
    inLine.forEach((word, number) => {
      add(words, word, count);
      if (number > 0) add(terms, pair(inLine[number - 1], word), count);
    });
  });
  for (const [word, count] of words) {
    for (const piece of pieces(` ${word} `)) add(terms, piece, count);
  }
  for (const word of asked.map(split).flat()) terms.set(asking(word), 1);
  for (const [term, count] of terms) {
    if (count > MOST) terms.set(term, MOST);
  }
  return { words, terms };
}

/**
 * Add to the number that is kept for a key.
 * @param {Map<string, number>} sums
 * @param {string} key
 * @param {number} more
 */
export function add(sums, key, more) {
  sums.set(key, (sums.get(key) || 0) + more);
}

/**
 * The CRC-32 of a text in UTF-8.
 * @param {string} text
 */
function checksum(text) {
  let sum = 0xffffffff;
  for (const byte of encoder.encode(text)) sum = CHECKSUMS[(sum ^ byte) & 0xff] ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
