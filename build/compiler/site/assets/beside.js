/**
 * Shows a page in two languages: beside each other where there is room, else one below the other.
 */

import { all, make, place } from "./dom.js";
import { address, fetchPage, language, page } from "./here.js";
import { load, save } from "./settings.js";
import { fill, isolated } from "./words.js";

/** What is the same in every language, or shows it anyway, is not shown twice. */
const ONCE = ".contact, .picture, hr";

/**
 * Show the second language, or take it away; gives whether it is there.
 * @param {HTMLElement} article
 * @param {import("./words.js").Words} words
 */
export function toggleBeside(article, words) {
  const isShown = article.classList.toggle("beside");
  if (isShown) show(article, words);
  else clear(article);
  return isShown;
}

/** @param {HTMLElement} article */
function clear(article) {
  for (const other of all(".other, .second", article)) other.remove();
  for (const own of all(".own", article)) own.classList.remove("own");
}

/**
 * @param {HTMLElement} article
 * @param {import("./words.js").Words} words
 */
async function show(article, words) {
  clear(article);
  const others = words.languages.filter(({ tag }) => tag !== language);
  const { second } = load();
  const wanted = others.find(({ tag }) => tag === second) || others[0];
  const menu = secondMenu(others, wanted.tag, article, words);
  const note = make("p", { class: "muted", role: "status" });
  const head = make("div", { class: "second", "data-aside": true }, menu, note);
  head.lang = language;
  /** @type {HTMLElement} */ (place("tools", article)).after(head);
  try {
    const url = address(page, wanted.tag);
    const other = (await fetchPage(url)).querySelector("article[data-text]");
    if (!other || !head.isConnected) return;
    const shown = other.getAttribute("lang") || wanted.tag;
    if (shown !== wanted.tag) note.textContent = notYet(wanted.tag, shown, words);
    if (shown !== (article.lang || language)) lay(article, withAddresses(other, url), shown, words);
  } catch {
    note.textContent = words._("That did not work");
  }
}

/**
 * @param {{tag: string, name: string}[]} others
 * @param {string} chosen
 * @param {HTMLElement} article
 * @param {import("./words.js").Words} words
 */
function secondMenu(others, chosen, article, words) {
  const list = /** @type {HTMLSelectElement} */ (make("select"));
  for (const { tag, name } of others) {
    list.append(Object.assign(new Option(name, tag, false, tag === chosen), { lang: tag }));
  }
  list.addEventListener("change", () => {
    save({ second: list.value });
    show(article, words);
    // The menu has been made anew.
    /** @type {HTMLElement} */ (article.querySelector(".second select")).focus();
  });
  return make("label", {}, words._("Second language"), " ", list);
}

/**
 * @param {string} wanted
 * @param {string} shown
 * @param {import("./words.js").Words} words
 */
function notYet(wanted, shown, words) {
  const names = { wanted: isolated(words.called(wanted)), shown: isolated(words.called(shown)) };
  return fill(words._("This page is not yet available in {wanted}. You see it in {shown}."), names);
}

/**
 * Put each block of the other text after the one of this text that says the same.
 * @param {HTMLElement} article
 * @param {Element} other
 * @param {string} tag
 * @param {import("./words.js").Words} words
 */
function lay(article, other, tag, words) {
  const known = words.languages.find((one) => one.tag === tag);
  const dress = (/** @type {Element} */ block) =>
    make("div", { class: "other", lang: tag, dir: known ? known.direction : "ltr" }, block);
  const unsaid = () => make("p", { class: "other muted", lang: language }, words._("Not in this language"));
  let theirs = textOf(other).filter((block) => !isOnce(block));
  for (const own of textOf(article).filter((block) => !isOnce(block))) {
    const source = sourceOf(own);
    const partner = source ? theirs.findIndex((block) => sourceOf(block) === source) : -1;
    if (partner > 0) own.before(...theirs.slice(0, partner).map(dress));
    own.after(partner < 0 ? unsaid() : dress(theirs[partner]));
    own.classList.add("own");
    theirs = theirs.slice(partner + 1);
  }
  article.append(...theirs.map(dress));
}

/** @param {Element} block */
function isOnce(block) {
  return block.matches(ONCE) || block.querySelector(ONCE) !== null;
}

/**
 * The title, the summary and the blocks of a text, each with the notes around it.
 * @param {Element} article
 * @returns {Element[]}
 */
function textOf(article) {
  const blocks = Array.from(article.querySelectorAll("h1, .summary, [data-block]"));
  return blocks.map((block) => block.closest(".marked") || block);
}

/**
 * What a block says the same as: the place of a block in the guide's own language, or that it is title or summary.
 * @param {Element} block
 */
function sourceOf(block) {
  if (block.tagName === "H1") return "title";
  if (block.matches(".summary")) return "summary";
  const inner = block.matches("[data-block]") ? block : block.querySelector("[data-block]");
  return inner ? inner.getAttribute("data-source") : null;
}

/**
 * The text of another page as it can stand on this one: its links lead where they led, and it has no ids.
 * @param {Element} other
 * @param {string} url
 */
function withAddresses(other, url) {
  const copy = /** @type {Element} */ (document.importNode(other, true));
  for (const name of ["href", "src"]) {
    for (const element of all(`[${name}]`, copy)) {
      element.setAttribute(name, new URL(element.getAttribute(name) || "", url).href);
    }
  }
  for (const element of all("[id], [data-step]", copy)) {
    element.removeAttribute("id");
    element.removeAttribute("data-step");
  }
  for (const element of all(".needs-script", copy)) element.remove();
  return copy;
}
