/**
 * Opening hours looked up, as `guide.library.hours` does it: whether a place is open, until or from when.
 */

import { DAY, clock, dayOf, isoDay, weekdayOf } from "./moment.js";
import { fill, isolated } from "./words.js";

const DAYS_AHEAD = 366;

/**
 * Minutes after midnight, from and to; an end after 1440 is on the next day.
 * @typedef {[number, number]} Interval
 *
 * @typedef {object} Hours
 * @property {Interval[][]} week seven days, from Monday on
 * @property {string} first the first day that they hold for
 * @property {string} last what is after it is unknown
 * @property {Object<string, Interval[]>} exceptions the days that differ
 * @property {string} zone
 *
 * Whether it is open, and when it closes or opens: null where no such moment is near.
 * @typedef {{isOpen: boolean, at: number | null}} Status
 */

/**
 * Whether a place is open at a local time; null: unknown.
 * @param {Hours} hours
 * @param {number} now
 * @returns {Status | null}
 */
export function status(hours, now) {
  const today = dayOf(now);
  if (!hoursOn(hours, today)) return null;
  for (const [start, end] of joined(spans(hours, today - 1))) {
    if (start > now) return { isOpen: false, at: start };
    if (end > now) return { isOpen: true, at: end < now + DAYS_AHEAD * DAY ? end : null };
  }
  return { isOpen: false, at: null };
}

/**
 * What begins on a day, in order; null: unknown.
 * @param {Hours} hours
 * @param {number} day
 * @returns {Interval[] | null}
 */
function hoursOn(hours, day) {
  const date = isoDay(day);
  if (date < hours.first || date > hours.last) return null;
  const intervals = hours.exceptions[date] || hours.week[weekdayOf(day)];
  return intervals.slice().sort(([one], [other]) => one - other);
}

/**
 * Every interval that begins on this day or later, as far as hours are known.
 * @param {Hours} hours
 * @param {number} first
 * @returns {Generator<Interval>}
 */
function* spans(hours, first) {
  for (let day = first; day <= first + 1 + DAYS_AHEAD; day++) {
    for (const [start, end] of hoursOn(hours, day) || []) yield [day * DAY + start, day * DAY + end];
  }
}

/**
 * Spans that touch or overlap, as one.
 * @param {Iterable<Interval>} every
 * @returns {Generator<Interval>}
 */
function* joined(every) {
  /** @type {Interval | null} */
  let current = null;
  for (const [start, end] of every) {
    if (current && start <= current[1]) {
      current = [current[0], Math.max(current[1], end)];
    } else {
      if (current) yield current;
      current = [start, end];
    }
  }
  if (current) yield current;
}

/**
 * The same in a sentence.
 * @param {Hours} hours
 * @param {number} now
 * @param {import("./words.js").Words} words
 */
export function inWords(hours, now, words) {
  const { _ } = words;
  const found = status(hours, now);
  if (!found) return _("We do not know the opening hours. Ask before you go.");
  if (found.isOpen) return openInWords(found.at, now, words);
  if (found.at === null) return _("Closed now");
  const time = isolated(clock(found.at % DAY));
  if (dayOf(found.at) === dayOf(now)) return fill(_("Closed now. Opens at {time}"), { time });
  const day = dayName(dayOf(found.at), now, words);
  const today = hoursOn(hours, dayOf(now));
  const isClosedToday = today && !today.length;
  return fill(isClosedToday ? _("Closed today. Opens {day}, {time}") : _("Closed now. Opens {day}, {time}"), {
    day,
    time,
  });
}

/**
 * @param {number | null} until
 * @param {number} now
 * @param {import("./words.js").Words} words
 */
function openInWords(until, now, words) {
  const { _ } = words;
  if (until === null) return _("Open day and night");
  // What closes at midnight closes at the end of the day before.
  const last = until - 1;
  const time = isolated(clock((last % DAY) + 1));
  if (until - now < DAY) return fill(_("Open until {time}"), { time });
  return fill(_("Open until {day}, {time}"), { day: dayName(dayOf(last), now, words), time });
}

/**
 * A weekday while it can be no other than the next one of its name, else the date.
 * @param {number} day
 * @param {number} now
 * @param {import("./words.js").Words} words
 */
function dayName(day, now, words) {
  const isNear = day - dayOf(now) < 7;
  return isolated(isNear ? words.weekdays[weekdayOf(day)] : words.written(isoDay(day)));
}
