/**
 * Says on every card whether the place is open now, and goes on with the time.
 */

import { all } from "./dom.js";
import { inWords } from "./hours.js";
import { dayOf, isoDay, localTime, weekdayOf } from "./moment.js";
import { fill, isolated } from "./words.js";

/** How long a card may lag behind the clock, in milliseconds. */
const PAUSE = 30000;

/** @param {import("./words.js").Words} words */
export function start(words) {
  for (const card of all("[data-hours]")) markToday(card, words);
  tell(words);
  setInterval(() => tell(words), PAUSE);
}

/**
 * Say which row of a table is that of today; a day that differed and is past is of no use any more.
 * @param {HTMLElement} card
 * @param {import("./words.js").Words} words
 */
function markToday(card, words) {
  const rows = all("tr", card);
  if (!rows.length) return;
  const { exceptions, zone } = hoursOf(card);
  const today = dayOf(localTime(zone));
  const weekday = weekdayOf(today);
  rows[weekday].classList.add("today");
  const name = fill(words._("{weekday} (today)"), { weekday: isolated(words.weekdays[weekday]) });
  /** @type {Element} */ (rows[weekday].firstElementChild).textContent = name;
  // The week comes first, then the days that differ.
  Object.keys(exceptions).forEach((day, number) => {
    rows[words.weekdays.length + number].hidden = day < isoDay(today);
  });
}

/** @param {import("./words.js").Words} words */
function tell(words) {
  for (const card of all("[data-hours]")) {
    const hours = hoursOf(card);
    const status = card.querySelector("[data-status]");
    const sentence = inWords(hours, localTime(hours.zone), words);
    if (status && status.textContent !== sentence) status.textContent = sentence;
  }
}

/**
 * @param {HTMLElement} card
 * @returns {import("./hours.js").Hours}
 */
function hoursOf(card) {
  return JSON.parse(card.dataset.hours || "");
}
