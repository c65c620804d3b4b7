/**
 * Hides the notices that do not hold today and the events that are over, as `guide.library.agenda` tells them.
 */

import { all } from "./dom.js";
import { dayOf, isoDay, isoTime, localTime } from "./moment.js";
import { fill, isolated } from "./words.js";

/** @param {import("./words.js").Words} words */
export function start(words) {
  const now = localTime(words.zone);
  const today = isoDay(dayOf(now));
  for (const notice of all(".notice")) {
    notice.hidden = today < (notice.dataset.first || today) || today > (notice.dataset.last || today);
  }
  for (const appointment of all("[data-start]")) {
    appointment.hidden = isOver(appointment.dataset, isoTime(now));
  }
  for (const day of all("[data-day]")) nameDay(day, dayOf(now), words);
  for (const sentence of all("[data-none]")) sentence.hidden = !all("[data-start]").every((one) => one.hidden);
}

/**
 * Whether an event is past; what has no end lasts until its day is over.
 * @param {DOMStringMap} moments
 * @param {string} now
 */
function isOver(moments, now) {
  const start = moments.start || "";
  const last = moments.end || start;
  return moments.allDay !== undefined || !moments.end ? last.slice(0, 10) < now.slice(0, 10) : last <= now;
}

/**
 * A day without events that are still to come is not there; today and tomorrow are called so.
 * @param {HTMLElement} day
 * @param {number} today
 * @param {import("./words.js").Words} words
 */
function nameDay(day, today, words) {
  day.hidden = all("[data-start]", day).every((one) => one.hidden);
  const { _ } = words;
  const name = day.dataset.day || "";
  const heading = day.querySelector("h2");
  const date = isolated(words.written(name));
  if (heading && name === isoDay(today)) heading.textContent = fill(_("Today, {date}"), { date });
  if (heading && name === isoDay(today + 1)) heading.textContent = fill(_("Tomorrow, {date}"), { date });
}
