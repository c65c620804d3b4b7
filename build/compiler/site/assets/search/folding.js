/**
 * Words and their folded forms, exactly as `guide.search.folding` makes them: by a table made from it.
 */

const APOSTROPHE = "'";
const FIRST_CYRILLIC = "\u0400";
const LAST_CYRILLIC = "\u052f";
const INNER_APOSTROPHE = /([\u0400-\u052f])'(?=[\u0400-\u052f])/g;
// The same among kinds of characters, where those that become nothing are still there.
const INNER_APOSTROPHE_KIND = /(c[if]*)'(?=[if]*c)/g;
const UMLAUT = /([aou])e+/g;
const WORD = /[wci](?:[wcif]*[wci])?/g;
const IN_WORD = /[wc]/;
const FORMAT = /^\p{Cf}/u;

/**
 * What characters become: runs of [first, last] that end a word, runs that vanish, and for each
 * folded form the characters that it stands for. Every other character is folded by a rule.
 * @typedef {{spaces: [number, number][], nothing: [number, number][], folds: Object<string, string>}} Table
 *
 * A word of a text: its folded form and where it stands.
 * @typedef {{folded: string, start: number, end: number}} Word
 */

export class Folding {
  /** @param {Table} table */
  constructor(table) {
    this._spaces = table.spaces;
    this._nothing = table.nothing;
    /** @type {Map<string, string>} */
    this._folds = new Map();
    for (const folded of Object.keys(table.folds)) {
      for (const character of table.folds[folded]) {
        this._folds.set(character, folded);
      }
    }
  }

  /**
   * The text's words in their folded form, with spaces between them; lines stay lines.
   * @param {string} text
   */
  fold(text) {
    let folded = "";
    for (const character of text.normalize("NFC")) {
      folded += this._fold(character);
    }
    if (folded.includes(APOSTROPHE)) {
      folded = folded.replace(INNER_APOSTROPHE, "$1").replace(/'/g, " ");
    }
    return folded.replace(UMLAUT, "$1");
  }

  /**
   * The words of a text, in order.
   * @param {string} text
   * @returns {Word[]}
   */
  words(text) {
    const found = [];
    for (const match of this._kinds(text).matchAll(WORD)) {
      if (!IN_WORD.test(match[0])) continue;
      const start = /** @type {number} */ (match.index);
      const end = start + match[0].length;
      found.push({ folded: this.fold(text.slice(start, end)), start, end });
    }
    return found;
  }

  /**
   * @param {string} character
   * @returns {string}
   */
  _fold(character) {
    const known = this._folds.get(character);
    if (known !== undefined) return known;
    const code = /** @type {number} */ (character.codePointAt(0));
    const folded = isIn(this._spaces, code) ? " " : isIn(this._nothing, code) ? "" : this._byRule(character);
    this._folds.set(character, folded);
    return folded;
  }

  /**
   * What becomes of a character that is not in the table: the folded parts of its small letter.
   * @param {string} character
   */
  _byRule(character) {
    const parts = character.toLowerCase().normalize("NFKD");
    if (parts === character) return character;
    return Array.from(parts, (part) => this._fold(part))
      .join("")
      .normalize("NFC");
  }

  /**
   * What each character is: w in a word, c a Cyrillic letter, an apostrophe that ends a word, or white space. Of those
   * that become nothing, i is a sign of the word it stands at, and f none, such as what turns the direction.
   * @param {string} text
   */
  _kinds(text) {
    let kinds = "";
    for (const character of text) {
      const folded = this._fold(character);
      kinds += kindOf(character, folded).repeat(character.length);
    }
    return kinds.replace(INNER_APOSTROPHE_KIND, "$1i");
  }
}

/**
 * @param {string} character
 * @param {string} folded
 */
function kindOf(character, folded) {
  if ([" ", "\n", APOSTROPHE].includes(folded)) return folded;
  if (!folded) return FORMAT.test(character) ? "f" : "i";
  return FIRST_CYRILLIC <= folded && folded <= LAST_CYRILLIC ? "c" : "w";
}

/**
 * The words of folded text.
 * @param {string} folded
 */
export function split(folded) {
  return folded.split(/[ \n]+/).filter(Boolean);
}

/**
 * Whether a number is in one of the runs, which are in order.
 * @param {[number, number][]} runs
 * @param {number} code
 */
function isIn(runs, code) {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle][1] < code) low = middle + 1;
    else high = middle;
  }
  return low < runs.length && runs[low][0] <= code;
}
