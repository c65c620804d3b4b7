/**
 * Looking things up in a sorted list.
 */

const LAST = "\uffff";

/**
 * The place of the first string that is not before `text`.
 * @param {string[]} sorted
 * @param {string} text
 */
export function placeOf(sorted, text) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Whether the string is in the list.
 * @param {string[]} sorted
 * @param {string} text
 */
export function has(sorted, text) {
  return sorted[placeOf(sorted, text)] === text;
}

/**
 * Whether any string starts so.
 * @param {string[]} sorted
 * @param {string} start
 */
export function hasStart(sorted, start) {
  const place = placeOf(sorted, start);
  return place < sorted.length && sorted[place].startsWith(start);
}

/**
 * The strings that start so.
 * @param {string[]} sorted
 * @param {string} start
 */
export function starting(sorted, start) {
  return sorted.slice(placeOf(sorted, start), placeOf(sorted, start + LAST));
}

/**
 * The place after the last number that is not larger, in a sorted list of numbers.
 * @param {number[]} sorted
 * @param {number} number
 */
export function placeAfter(sorted, number) {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] <= number) low = middle + 1;
    else high = middle;
  }
  return low;
}
