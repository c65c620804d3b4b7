/**
 * How many edits make one word of another: a letter more, less or other, or two that changed places.
 */

/**
 * The optimal string alignment distance of two words, or `allowed` + 1 when it is more than `allowed`.
 * @param {string} left
 * @param {string} right
 * @param {number} allowed
 */
export function distance(left, right, allowed) {
  if (Math.abs(left.length - right.length) > allowed) return allowed + 1;
  /** @type {number[]} */
  let earlier = [];
  let previous = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const replaced = previous[column - 1] + (left[row - 1] === right[column - 1] ? 0 : 1);
      let cost = Math.min(previous[column] + 1, current[column - 1] + 1, replaced);
      if (row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]) {
        cost = Math.min(cost, earlier[column - 2] + 1);
      }
      current.push(cost);
    }
    if (Math.min(...current) > allowed) return allowed + 1;
    [earlier, previous] = [previous, current];
  }
  return Math.min(previous[right.length], allowed + 1);
}
