/**
 * Which pages have a term, and how much it counts in each: packed, as a phone may have to keep several languages.
 */

import { placeOf } from "./sorted.js";

/** The terms of all pages, in order, and the pages that have them. */
export class Postings {
  /** @param {Map<string, number>[]} pages how much each term of a page counts, 1 to 255 */
  constructor(pages) {
    /** @type {Map<string, number[]>} */
    const found = new Map();
    pages.forEach((terms, page) => {
      for (const [term, count] of terms) {
        const known = found.get(term);
        if (known) known.push(page, count);
        else found.set(term, [page, count]);
      }
    });
    this.terms = Array.from(found.keys()).sort();
    const lists = this.terms.map((term) => /** @type {number[]} */ (found.get(term)));
    this._starts = new Uint32Array(lists.length + 1);
    lists.forEach((list, place) => {
      this._starts[place + 1] = this._starts[place] + list.length / 2;
    });
    this._pages = new Uint16Array(this._starts[lists.length]);
    this._counts = new Uint8Array(this._starts[lists.length]);
    lists.forEach((list, place) => {
      for (let number = 0; number < list.length; number += 2) {
        this._pages[this._starts[place] + number / 2] = list[number];
        this._counts[this._starts[place] + number / 2] = list[number + 1];
      }
    });
  }

  /**
   * The pages that have a term, and how much it counts in each.
   * @param {string} term
   */
  of(term) {
    const place = placeOf(this.terms, term);
    const [start, end] = this.terms[place] === term ? [this._starts[place], this._starts[place + 1]] : [0, 0];
    return { pages: this._pages.subarray(start, end), counts: this._counts.subarray(start, end) };
  }
}
