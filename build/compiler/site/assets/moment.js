/**
 * Local time as one number: minutes since the first of January 1970, in the zone of the guide and nowhere else.
 */

export const DAY = 24 * 60;

const MILLISECONDS = 60 * 1000;
// The first of January 1970 was a Thursday; weeks begin on Monday.
const FIRST_WEEKDAY = 3;

/**
 * The local time in a zone at a moment.
 * @param {string} zone
 * @param {Date} [date]
 */
export function localTime(zone, date = new Date()) {
  const format = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", {
    timeZone: zone,
    hour12: false,
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  });
  /** @type {Object<string, number>} */
  const parts = {};
  for (const { type, value } of format.formatToParts(date)) parts[type] = Number(value);
  // Some browsers call midnight 24 o'clock.
  return Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour % 24, parts.minute) / MILLISECONDS;
}

/**
 * The number of the day that a local time is on.
 * @param {number} time
 */
export function dayOf(time) {
  return Math.floor(time / DAY);
}

/**
 * Which day of the week a day is: 0 is Monday.
 * @param {number} day
 */
export function weekdayOf(day) {
  return (day + FIRST_WEEKDAY) % 7;
}

/**
 * A day as it is written in data, such as 2026-11-22.
 * @param {number} day
 */
export function isoDay(day) {
  return new Date(day * DAY * MILLISECONDS).toISOString().slice(0, 10);
}

/**
 * A local time as it is written in data, such as 2026-11-22T09:00.
 * @param {number} time
 */
export function isoTime(time) {
  return new Date(time * MILLISECONDS).toISOString().slice(0, 16);
}

/**
 * The time of day as people read it, such as 9:00.
 * @param {number} minutes after midnight
 */
export function clock(minutes) {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}
