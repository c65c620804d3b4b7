/**
 * The settings, which hold at once; and what this site keeps, with the way to be rid of it.
 */

import { confirmed } from "./confirmed.js";
import { choice, make, place } from "./dom.js";
import { language, root } from "./here.js";
import { TEXT_SIZES, forget, load, save } from "./settings.js";
import { fill } from "./words.js";

/** @param {import("./words.js").Words} words */
export function start(words) {
  const around = place("settings");
  if (around) around.append(...secondLanguage(words), ...textSize(words), ...appearance(words));
  const stored = place("stored");
  if (stored) stored.append(...whatIsKept(words));
}

/** @param {import("./words.js").Words} words */
function secondLanguage({ _, languages }) {
  const others = languages.filter(({ tag }) => tag !== language);
  if (!others.length) return [];
  const names = others.map(({ tag, name }) => /** @type {[string, string, string]} */ ([tag, name, tag]));
  return setting(_("Second language"), [["", _("None")], ...names], load().second, (second) => change({ second }));
}

/** @param {import("./words.js").Words} words */
function textSize({ _ }) {
  const names = TEXT_SIZES.map((size) => /** @type {[string, string]} */ ([String(size), `${size * 100} %`]));
  return setting(_("Text size"), names, String(load().text_size), (size) => change({ text_size: Number(size) }));
}

/** @param {import("./words.js").Words} words */
function appearance({ _ }) {
  const { appearance, high_contrast } = load();
  /** @type {[string, string][]} */
  const colours = [
    ["system", _("As on this device")],
    ["light", _("Light")],
    ["dark", _("Dark")],
  ];
  /** @type {[string, string][]} */
  const contrasts = [
    ["", _("Normal contrast")],
    ["high", _("High contrast")],
  ];
  const contrast = high_contrast ? "high" : "";
  return [
    ...setting(_("Appearance"), colours, appearance, (chosen) => change({ appearance: chosen })),
    choice(_("High contrast"), contrasts, contrast, (chosen) => change({ high_contrast: chosen === "high" })),
  ];
}

/**
 * @param {string} name
 * @param {[string, string, string?][]} labels
 * @param {string} chosen
 * @param {(key: string) => void} choose
 */
function setting(name, labels, chosen, choose) {
  return [make("h2", {}, name), choice(name, labels, chosen, choose)];
}

/**
 * Keep a setting and show the page with it, as early.js does before the first paint.
 * @param {Partial<import("./settings.js").Settings>} changed
 */
function change(changed) {
  const { appearance, high_contrast, text_size } = save(changed);
  const { dataset, style } = document.documentElement;
  if (appearance === "system") delete dataset.theme;
  else dataset.theme = appearance;
  if (high_contrast) dataset.contrast = "high";
  else delete dataset.contrast;
  style.fontSize = text_size > 1 ? `${text_size * 100}%` : "";
}

/** @param {import("./words.js").Words} words */
function whatIsKept(words) {
  const { _ } = words;
  const kept = [
    _("your language, and the second one"),
    _("text size, appearance and contrast"),
    _("what fits you, if you have said so"),
    _("the steps you have ticked off"),
    _("the pages you have saved, and the last ones you have read"),
  ];
  const question = _("Your language, ticks and saved pages will be gone. The app starts as on the first day. Go on?");
  const size = make("p");
  tellSize(size, words);
  return [
    make("h2", {}, _("What this app stores")),
    make("p", {}, _("Only on this device, and only this:")),
    make("ul", {}, ...kept.map((one) => make("li", {}, one))),
    size,
    make("p", {}, _("There is no account. Nobody sees what you read, and nothing is sent anywhere.")),
    confirmed(_("Delete everything"), question, deleteEverything, words),
  ];
}

/**
 * @param {HTMLElement} size
 * @param {import("./words.js").Words} words
 */
async function tellSize(size, { _ }) {
  const { stored } = await import("./register.js");
  const bytes = await stored();
  const megabytes = (bytes / 1024 / 1024).toFixed(1);
  // Translators: how much of the guide a device has, to be read without a connection; {size} is in megabytes
  if (bytes)
    size.textContent = fill(_("Pages of the guide, to read without a connection: {size} MB"), { size: megabytes });
}

async function deleteEverything() {
  forget();
  const offline = await import("./register.js");
  await offline.forget();
  location.assign(root);
}
