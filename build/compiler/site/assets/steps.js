/**
 * Steps that can be ticked off, how many of them are done, and the list that fits the reader.
 */

import { confirmed } from "./confirmed.js";
import { all, choice, focusHeading, make, place, refill } from "./dom.js";
import { screen } from "./here.js";
import { load, save, toggled } from "./settings.js";
import { fill } from "./words.js";

/** @param {import("./words.js").Words} words */
export function start(words) {
  for (const list of all("[data-steps]")) {
    all("[data-step]", list).forEach((step, number) => addBox(step, number + 1, words));
  }
  offerSituations(words);
  show(words);
}

/**
 * @param {HTMLElement} step
 * @param {number} number
 * @param {import("./words.js").Words} words
 */
function addBox(step, number, words) {
  const name = fill(words._("Step {number} is done"), { number });
  const box = make("input", { type: "checkbox", class: "tick", "aria-label": name });
  box.addEventListener("change", () => {
    save({ done: toggled(load().done, step.dataset.step || "") });
    show(words);
  });
  const text = make("div", {}, ...Array.from(step.childNodes));
  step.classList.add("tickable");
  step.append(box, text);
}

/** @param {import("./words.js").Words} words */
function offerSituations(words) {
  const here = /** @type {HTMLElement | null} */ (document.querySelector("[data-situations]"));
  const situations = here ? JSON.parse(here.dataset.situations || "[]") : [];
  if (!here || !situations.length) return;
  const { _ } = words;
  /** @type {[string, string][]} */
  const names = situations.map((/** @type {{id: string, name: string}} */ { id, name }) => [id, name]);
  const question = _("Which of these fits you?");
  const choose = (/** @type {string} */ situation) => {
    save({ situation });
    show(words);
  };
  const promise = make("p", { class: "muted" }, _("The answer stays on this device and is sent to nobody."));
  refill(
    here,
    make("h2", {}, question),
    choice(question, [["", _("Not said")], ...names], load().situation, choose),
    promise,
  );
}

/**
 * What is ticked off, which chapters are for the reader, and how far they are.
 * @param {import("./words.js").Words} words
 */
function show(words) {
  const { done, situation } = load();
  for (const chapter of all("[data-chapter]")) {
    const audience = (chapter.dataset.audience || "").split(" ").filter(Boolean);
    chapter.hidden = audience.length > 0 && !audience.includes(situation);
  }
  for (const step of all("[data-step]")) {
    const isDone = done.includes(step.dataset.step || "");
    step.classList.toggle("done", isDone);
    /** @type {HTMLInputElement} */ (step.querySelector(".tick")).checked = isDone;
  }
  for (const around of all('[data-place="progress"]')) showProgress(around, done, words);
  offerReset(done, words);
}

/**
 * How many steps are done, of those beside this place.
 * @param {HTMLElement} around
 * @param {string[]} done
 * @param {import("./words.js").Words} words
 */
function showProgress(around, done, words) {
  const steps = idsBeside(around);
  if (!steps.length) return;
  const reached = steps.filter((step) => done.includes(step)).length;
  const sentence = words.ngettext("{done} of {all} step done", "{done} of {all} steps done", steps.length);
  const isAll = reached === steps.length && screen === "steps";
  // A status that is made anew with its text would not be read aloud.
  if (!around.firstChild) {
    around.append(make("span", { role: "status" }), make("progress", { "aria-hidden": "true" }), make("strong"));
  }
  const [said, bar, praise] = Array.from(around.children);
  said.textContent = fill(sentence, { done: reached, all: steps.length });
  Object.assign(bar, { max: steps.length, value: reached });
  praise.textContent = isAll ? words._("You have done everything on this list.") : "";
}

/**
 * The steps that a place names, else those of the block that it is in, else all that are shown.
 * @param {HTMLElement} around
 */
function idsBeside(around) {
  if (around.dataset.chapters) return idsOf(JSON.parse(around.dataset.chapters));
  const within = around.closest("[data-block]") || document;
  const shown = all("[data-step]", within).filter((step) => !step.closest("[data-chapter][hidden]"));
  return shown.map((step) => step.dataset.step || "");
}

/**
 * The steps of the chapters that are for the reader.
 * @param {[string, number, string[]][]} chapters each a page, how many steps it has, and whom they are for
 */
function idsOf(chapters) {
  const { situation } = load();
  const own = chapters.filter(([, , audience]) => !audience.length || audience.includes(situation));
  return own.map(([id, count]) => Array.from({ length: count }, (_, number) => `${id}#${number + 1}`)).flat();
}

/**
 * @param {string[]} done
 * @param {import("./words.js").Words} words
 */
function offerReset(done, words) {
  const around = place("reset");
  if (!around) return;
  const steps = idsBeside(around);
  const { _ } = words;
  const reset = () => {
    save({ done: load().done.filter((step) => !steps.includes(step)) });
    show(words);
    focusHeading();
  };
  const offered = confirmed(_("Remove all ticks"), _("All steps will be open again. Go on?"), reset, words);
  refill(around, ...(steps.some((step) => done.includes(step)) ? [offered] : []));
}
