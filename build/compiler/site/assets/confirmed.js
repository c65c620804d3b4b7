/**
 * A button that asks once more before it does what cannot be undone.
 */

import { button, make, refill } from "./dom.js";

/**
 * @param {string} label
 * @param {string} question
 * @param {() => void} act
 * @param {import("./words.js").Words} words
 */
export function confirmed(label, question, act, { _ }) {
  const around = make("div", { class: "confirmed" });
  const show = () => {
    const ask = button(label, () => {
      const close = () => {
        show();
        /** @type {HTMLElement} */ (around.firstChild).focus();
      };
      const yes = button(label, () => {
        close();
        act();
      });
      const asked = make("p", { role: "alert" }, question);
      refill(around, asked, yes, button(_("Cancel"), close));
      yes.focus();
    });
    refill(around, ask);
  };
  show();
  return around;
}
