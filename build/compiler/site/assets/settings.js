/**
 * What the reader chose and keeps, as `guide.settings` has it: the pages and the app on this device share it.
 */

/** Where it is kept; Flutter's own prefix, so that the app finds it. */
const KEY = "flutter.settings";

export const TEXT_SIZES = [1, 1.25, 1.5, 2];
const APPEARANCES = ["system", "light", "dark"];
const RECENT = 8;

/**
 * @typedef {object} Settings
 * @property {string} language empty until one is chosen
 * @property {string} second the language beside it, empty until one is chosen
 * @property {number} text_size a factor
 * @property {string} appearance
 * @property {boolean} high_contrast
 * @property {string} situation the id of one of the guide's
 * @property {string[]} saved ids of pages, the newest first
 * @property {string[]} recent ids of pages, the newest first
 * @property {string[]} done ids of what was ticked off
 */

/** @type {Readonly<Settings>} */
const DEFAULTS = Object.freeze({
  language: "",
  second: "",
  text_size: 1,
  appearance: "system",
  high_contrast: false,
  situation: "",
  saved: [],
  recent: [],
  done: [],
});

/** @returns {Settings} What is kept; what is missing or makes no sense is as for somebody who has chosen nothing. */
export function load() {
  const kept = read();
  const settings = Object.assign({}, DEFAULTS);
  for (const name of Object.keys(DEFAULTS)) {
    if (makesSense(name, kept[name])) Object.assign(settings, { [name]: kept[name] });
  }
  return settings;
}

/**
 * Keep some settings; gives all of them.
 * @param {Partial<Settings>} changed
 */
export function save(changed) {
  const settings = Object.assign(load(), changed);
  try {
    localStorage.setItem(KEY, JSON.stringify(JSON.stringify(settings)));
  } catch {
    // A private window or a full device keeps nothing; the page works on without.
  }
  return settings;
}

/** Forget everything; other sites of the same host keep what is theirs. */
export function forget() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // What cannot be written was never kept.
  }
}

/**
 * The entries with this one as well, or without it when it was among them.
 * @param {string[]} entries
 * @param {string} entry
 */
export function toggled(entries, entry) {
  return entries.includes(entry) ? entries.filter((other) => other !== entry) : [entry, ...entries];
}

/**
 * The pages read last, with this one as the newest.
 * @param {string[]} recent
 * @param {string} page
 */
export function visited(recent, page) {
  return [page, ...recent.filter((other) => other !== page)].slice(0, RECENT);
}

/** @returns {Object<string, unknown>} */
function read() {
  try {
    const kept = JSON.parse(JSON.parse(localStorage.getItem(KEY) || '"{}"'));
    return kept && typeof kept === "object" ? kept : {};
  } catch {
    return {};
  }
}

/**
 * @param {string} name
 * @param {unknown} value
 */
function makesSense(name, value) {
  const usual = DEFAULTS[/** @type {keyof Settings} */ (name)];
  if (name === "text_size") return TEXT_SIZES.includes(/** @type {number} */ (value));
  if (name === "appearance") return APPEARANCES.includes(/** @type {string} */ (value));
  if (Array.isArray(usual)) return Array.isArray(value) && value.every((entry) => typeof entry === "string");
  return typeof value === typeof usual;
}
