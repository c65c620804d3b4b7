/**
 * Narrows down the list of contacts by what a reader looks for, as `guide.library.directory` does it.
 */

import { all, button, make, place, refill } from "./dom.js";
import { fetchJson, language } from "./here.js";
import { status } from "./hours.js";
import { localTime } from "./moment.js";
import { fill } from "./words.js";

/** How far below the top of the guide subjects lie. */
const SUBJECT_DEPTH = 2;

/**
 * @typedef {import("./words.js").Words} Words
 * @typedef {Object<string, {title: string}>} Titles
 * @typedef {{subject: string, language: string, stepFree: boolean, openNow: boolean}} Wanted
 */

/** @param {Words} words */
export async function start(words) {
  const around = place("filter");
  const contacts = all("[data-contacts] > [data-contact]");
  if (!around || !contacts.length) return;
  /** @type {Titles} */
  const titles = await fetchJson(`${language}/pages.json`);
  new Filter(contacts, titles, words).fill(around);
}

class Filter {
  /**
   * @param {HTMLElement[]} contacts
   * @param {Titles} titles
   * @param {Words} words
   */
  constructor(contacts, titles, words) {
    this._contacts = contacts;
    this._titles = titles;
    this._words = words;
    this._found = make("div", { role: "status" });
    /** @type {Wanted} */
    this._wanted = nothing();
  }

  /**
   * Put the filters there, as long as some contact could fit them.
   * @param {HTMLElement} around
   */
  fill(around) {
    const { _ } = this._words;
    const offered = [];
    if (this._contacts.some(({ dataset }) => dataset.hours)) offered.push(this._toggle(_("Open now"), "openNow"));
    if (this._contacts.some(({ dataset }) => dataset.stepFree))
      offered.push(this._toggle(_("Step-free access"), "stepFree"));
    offered.push(this._list(_("Subject"), _("All subjects"), "subject", this._subjects()));
    offered.push(this._list(_("Language spoken"), _("All languages"), "language", this._languages()));
    refill(around, make("div", { class: "chips" }, ...offered), this._found);
    this._around = around;
    this._show();
  }

  /**
   * @param {string} label
   * @param {"stepFree" | "openNow"} name
   */
  _toggle(label, name) {
    const made = button(label, () => {
      this._wanted[name] = !this._wanted[name];
      made.setAttribute("aria-pressed", String(this._wanted[name]));
      this._show();
    });
    made.setAttribute("aria-pressed", "false");
    return made;
  }

  /**
   * @param {string} label
   * @param {string} every the choice of all
   * @param {"subject" | "language"} name
   * @param {Element[]} choices
   */
  _list(label, every, name, choices) {
    const first = new Option(every, "");
    const list = /** @type {HTMLSelectElement} */ (make("select", { "aria-label": label }, first, ...choices));
    list.addEventListener("change", () => {
      this._wanted[name] = list.value;
      this._show();
    });
    return list;
  }

  /** What contacts can be chosen by, section by section; a subject named for its only contact is none. */
  _subjects() {
    const helping = Object.keys(this._titles).filter((id) => {
      const helpers = this._contacts.filter(({ dataset }) => subjectsOf(dataset).includes(id));
      const [only] = helpers.map(({ dataset }) => this._titles[`contacts/${dataset.contact}`].title);
      return helpers.length > 1 || (helpers.length === 1 && this._titles[id].title !== only);
    });
    const sections = Array.from(new Set(helping.map((id) => id.split("/")[0])));
    return sections.map((section) => {
      const within = helping.filter((id) => id.split("/")[0] === section);
      const choices = within.map((id) => new Option(this._titles[id].title, id));
      return make("optgroup", { label: this._titles[section].title }, ...choices);
    });
  }

  /** The languages spoken: the reader's own first, the others by their names. */
  _languages() {
    const tags = new Set(this._contacts.map(({ dataset }) => spokenAt(dataset)).flat());
    const named = Array.from(tags, (tag) => /** @type {[string, string]} */ ([tag, this._words.called(tag)]));
    const isOwn = (/** @type {string} */ tag) => Number(tag === language);
    named.sort(([one, name], [other, called]) => isOwn(other) - isOwn(one) || name.localeCompare(called, language));
    return named.map(([tag, name]) => new Option(name, tag));
  }

  _show() {
    const { _, ngettext } = this._words;
    let [found, unsure] = [0, 0];
    for (const contact of this._contacts) {
      const answers = fits(contact.dataset, this._wanted);
      contact.hidden = !answers.every((answer) => answer === true);
      found += contact.hidden ? 0 : 1;
      unsure += contact.hidden && !answers.includes(false) ? 1 : 0;
    }
    const lines = [
      found ? fill(ngettext("{number} contact", "{number} contacts", found), { number: found }) : _("No contact fits"),
    ];
    if (unsure) {
      const sentence = ngettext(
        "{number} more contact may fit, but we do not know enough about it.",
        "{number} more contacts may fit, but we do not know enough about them.",
        unsure,
      );
      lines.push(fill(sentence, { number: unsure }));
    }
    refill(this._found, ...lines.map((line) => make("p", { class: "muted" }, line)));
    const isAll = Object.values(this._wanted).every((wanted) => !wanted);
    if (!isAll) this._found.append(button(_("Show all contacts"), () => this._clear()));
  }

  _clear() {
    this._wanted = nothing();
    if (this._around) this.fill(this._around);
  }
}

/** @returns {Wanted} */
function nothing() {
  return { subject: "", language: "", stepFree: false, openNow: false };
}

/**
 * What speaks for a contact and what against it; null where nobody knows.
 * @param {DOMStringMap} contact
 * @param {Wanted} wanted
 * @returns {(boolean | null)[]}
 */
function fits(contact, wanted) {
  const spoken = spokenAt(contact);
  return [
    !wanted.subject || subjectsOf(contact).includes(wanted.subject),
    !wanted.language || (spoken.length ? spoken.includes(wanted.language) : null),
    !wanted.stepFree || (contact.stepFree ? contact.stepFree !== "no" : null),
    !wanted.openNow || isOpen(contact),
  ];
}

/** @param {DOMStringMap} contact */
function isOpen(contact) {
  if (!contact.hours) return null;
  const hours = JSON.parse(contact.hours);
  const found = status(hours, localTime(hours.zone));
  return found && found.isOpen;
}

/** @param {DOMStringMap} contact */
function subjectsOf(contact) {
  return listed(contact.topics).map((topic) => topic.split("/").slice(0, SUBJECT_DEPTH).join("/"));
}

/** @param {DOMStringMap} contact */
function spokenAt(contact) {
  return listed(contact.languages);
}

/** @param {string | undefined} names */
function listed(names) {
  return (names || "").split(" ").filter(Boolean);
}
