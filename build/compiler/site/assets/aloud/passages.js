/**
 * What is read aloud of a page, passage by passage, each in its own language.
 */

const READ = "h1, h2, h3, h4, h5, h6, p, li, tr, img";
const LEFT_OUT = "[data-aside], .other, .needs-script, [hidden]";
const ISOLATES = /[\u2066-\u2069]/g;

/**
 * @typedef {{element: HTMLElement, text: string, language: string}} Passage
 */

/**
 * @param {HTMLElement} article
 * @returns {Passage[]}
 */
export function passagesOf(article) {
  const elements = /** @type {HTMLElement[]} */ (Array.from(article.querySelectorAll(READ)));
  const read = elements.filter((element) => !element.closest(LEFT_OUT) && !hasPassages(element));
  return read.map(passage).filter(({ text }) => text);
}

/**
 * Whether what stands in an element is read by itself.
 * @param {HTMLElement} element
 */
function hasPassages(element) {
  return Array.from(element.querySelectorAll(READ)).some((inner) => !inner.closest(LEFT_OUT));
}

/**
 * @param {HTMLElement} element
 * @returns {Passage}
 */
function passage(element) {
  const around = element.closest("[lang]");
  return { element, text: textOf(element), language: around ? around.getAttribute("lang") || "" : "" };
}

/** @param {HTMLElement} element */
function textOf(element) {
  if (element instanceof HTMLImageElement) return element.alt;
  const cells = element.tagName === "TR" ? Array.from(element.children) : [element];
  const texts = cells.map((cell) => (cell.textContent || "").replace(ISOLATES, "").replace(/\s+/g, " ").trim());
  return texts.filter(Boolean).join(", ");
}
