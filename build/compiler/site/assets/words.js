/**
 * What the scripts say, in the language of the page: phrases, dates, names of languages.
 */

import { fetchJson, language } from "./here.js";

const LISTED = 200;
const REPEATED = 100;

/**
 * What the file of a language says.
 * @typedef {object} File
 * @property {Object<string, string | string[]>} phrases
 * @property {string} plural a digit for each number: which form goes with it
 * @property {{pattern: string, months: string[], weekdays: string[]}} dates
 * @property {string} zone
 * @property {{tag: string, name: string, called: string, direction: string}[]} languages
 * @property {Object<string, string>} tags what further languages are called
 */

/** Words in one language; a phrase that nobody has translated stays English. */
export class Words {
  /** @param {File} file */
  constructor(file) {
    this._file = file;
    this._ = this._.bind(this);
    this.ngettext = this.ngettext.bind(this);
    this.zone = file.zone;
    this.languages = file.languages;
    this.weekdays = file.dates.weekdays;
  }

  /**
   * The phrase in the reader's language.
   * @param {string} phrase
   */
  _(phrase) {
    const said = this._file.phrases[phrase];
    return typeof said === "string" ? said : phrase;
  }

  /**
   * The phrase that goes with a number.
   * @param {string} one
   * @param {string} many
   * @param {number} number
   */
  ngettext(one, many, number) {
    const forms = this._file.phrases[one];
    if (!Array.isArray(forms)) return number === 1 ? one : many;
    return forms[Number(this._file.plural[number < LISTED ? number : REPEATED + (number % REPEATED)])];
  }

  /**
   * A day in words, such as 22. November 2026.
   * @param {string} day such as 2026-11-22
   */
  written(day) {
    const [year, month, date] = day.split("-").map(Number);
    const { pattern, months } = this._file.dates;
    return fill(pattern, { day: date, month: months[month - 1], year });
  }

  /**
   * What a language is called.
   * @param {string} tag
   */
  called(tag) {
    const own = this.languages.find((one) => one.tag === tag);
    return own ? own.called : this._file.tags[tag] || tag;
  }
}

/** The words of this page's language. */
export async function loadWords() {
  return new Words(await fetchJson(`${language}/words.json`));
}

/**
 * A phrase with its blanks filled in.
 * @param {string} phrase
 * @param {Object<string, string | number>} values
 */
export function fill(phrase, values) {
  return phrase.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}

/**
 * A text set apart from what it stands in, which may run the other way.
 * @param {string} text
 */
export function isolated(text) {
  return `\u2068${text}\u2069`;
}
