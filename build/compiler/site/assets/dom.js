/**
 * Making the parts of a page that only exist with scripts.
 */

import { root } from "./here.js";

const SVG = "http://www.w3.org/2000/svg";

/**
 * An element with attributes and what is in it; an attribute that is null or false is left out.
 * @param {string} name
 * @param {Object<string, string | number | boolean | null>} [attributes]
 * @param {...(Node | string)} children
 * @returns {HTMLElement}
 */
export function make(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const attribute of Object.keys(attributes)) {
    const value = attributes[attribute];
    if (value !== null && value !== false) made.setAttribute(attribute, value === true ? "" : String(value));
  }
  made.append(...children);
  return made;
}

/**
 * Put this into an element in place of what was there.
 * @param {Element} element
 * @param {...(Node | string)} children
 */
export function refill(element, ...children) {
  element.textContent = "";
  element.append(...children);
}

/**
 * An icon that says nothing by itself.
 * @param {string} name
 */
function icon(name) {
  const picture = document.createElementNS(SVG, "svg");
  picture.setAttribute("class", "icon");
  picture.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `${root}icons.svg#${name}`);
  picture.append(use);
  return picture;
}

/**
 * A button.
 * @param {string} label
 * @param {() => void} press
 * @param {string} [symbol] the name of an icon in front
 */
export function button(label, press, symbol = "") {
  const made = make(
    "button",
    { type: "button", class: "button" },
    ...(symbol ? [icon(symbol)] : []),
    make("span", {}, label),
  );
  made.addEventListener("click", press);
  return made;
}

/**
 * A choice of which exactly one holds, as radio buttons in a group.
 * @param {string} name of the group, read aloud
 * @param {[string, string, string?][]} labels what can be chosen, how it is called, and the language of the name
 * @param {string} chosen
 * @param {(key: string) => void} choose
 */
export function choice(name, labels, chosen, choose) {
  const group = make("div", { class: "choice", role: "radiogroup", "aria-label": name });
  for (const [key, label, tag] of labels) {
    const input = /** @type {HTMLInputElement} */ (make("input", { type: "radio", name, value: key }));
    input.checked = key === chosen;
    input.addEventListener("change", () => choose(key));
    group.append(make("label", {}, input, make("span", { lang: tag || null }, label)));
  }
  return group;
}

/**
 * The empty place that a page keeps for a script, if it has one.
 * @param {string} name
 * @param {ParentNode} [within]
 */
export function place(name, within = document) {
  return /** @type {HTMLElement | null} */ (within.querySelector(`[data-place="${name}"]`));
}

/** Let a reader go on from the top, where what they were at is no longer there. */
export function focusHeading() {
  const heading = /** @type {HTMLElement} */ (document.querySelector("h1"));
  heading.tabIndex = -1;
  heading.focus();
}

/**
 * Everything that fits a selector.
 * @param {string} selector
 * @param {ParentNode} [within]
 * @returns {HTMLElement[]}
 */
export function all(selector, within = document) {
  return Array.from(within.querySelectorAll(selector));
}
