/**
 * Reads a page aloud with the voices of the device: passage by passage, marked, with a bar to pause and go on.
 */

import { button, make, refill } from "../dom.js";
import { fill, isolated } from "../words.js";
import { passagesOf } from "./passages.js";
import { bestVoice, knownVoices } from "./voices.js";

const RATES = [0.75, 1, 1.25];

/** @type {Player | null} */
let current = null;

/**
 * Start reading, or stop what is being read.
 * @param {HTMLElement} article
 * @param {import("../words.js").Words} words
 */
export async function readAloud(article, words) {
  if (current) {
    current.stop();
    return;
  }
  const voices = await knownVoices();
  // Who taps twice waits for the voices twice.
  if (current) return;
  current = new Player(passagesOf(article), voices, words);
  current.begin(article.lang || document.documentElement.lang);
}

class Player {
  /**
   * @param {import("./passages.js").Passage[]} passages
   * @param {SpeechSynthesisVoice[]} voices
   * @param {import("../words.js").Words} words
   */
  constructor(passages, voices, words) {
    this._passages = passages;
    this._voices = voices;
    this._words = words;
    this._at = 0;
    this._rate = 1;
    this._mayLeave = false;
    this._bar = make("section", { class: "aloud", "aria-label": words._("Read aloud") });
    this._opener = /** @type {HTMLElement} */ (document.activeElement);
    this._leave = () => this.stop();
  }

  /**
   * Read from the start, unless there is no voice, or only one that others would hear.
   * @param {string} language
   */
  begin(language) {
    const { _ } = this._words;
    const called = isolated(this._words.called(language));
    const voice = bestVoice(this._voices, language);
    document.body.append(this._bar);
    addEventListener("pagehide", this._leave);
    if (!voice) {
      // Translators: the device cannot read this page aloud; {language} is such as Tigrinya
      this._say(fill(_("This device has no voice for {language}."), { language: called }));
    } else if (!voice.localService) {
      // Translators: asked before the page is read aloud, because the text would leave the device
      const question = _(
        "The only voice for {language} is not on this device: the text of this page would be sent to its maker.",
      );
      const agree = button(_("Read aloud"), () => {
        this._mayLeave = true;
        this._play();
      });
      this._say(fill(question, { language: called }), agree);
    } else {
      this._play();
    }
  }

  /** Stop reading, and put everything away. */
  stop() {
    this._silence();
    if (this._bar.contains(document.activeElement)) this._opener.focus();
    this._bar.remove();
    removeEventListener("pagehide", this._leave);
    current = null;
  }

  /**
   * @param {string} sentence
   * @param {...HTMLElement} actions
   */
  _say(sentence, ...actions) {
    const close = button(this._words._("Close"), () => this.stop());
    refill(this._bar, make("p", { role: "alert" }, sentence), ...actions, close);
    (actions[0] || close).focus();
  }

  _play() {
    const { _ } = this._words;
    // Translators: a button that makes the voice fall silent for a while
    const pause = button(_("Pause"), () => this._pause());
    this._show(pause);
    this._speak();
  }

  _pause() {
    this._silence();
    this._show(button(this._words._("Continue"), () => this._play()));
  }

  /** @param {HTMLElement} first pauses or goes on */
  _show(first) {
    const { _ } = this._words;
    const next = button(_("Next"), () => this._go(1));
    const previous = button(_("Previous"), () => this._go(-1));
    // Translators: a button that ends reading aloud
    const stop = button(_("Stop"), () => this.stop());
    refill(this._bar, first, previous, next, stop, this._rates());
    first.focus();
  }

  _rates() {
    // Translators: how fast the voice reads
    const name = this._words._("Speed");
    const list = /** @type {HTMLSelectElement} */ (make("select", { "aria-label": name }));
    for (const rate of RATES) list.append(new Option(`${rate}×`, String(rate), false, rate === this._rate));
    list.addEventListener("change", () => {
      this._rate = Number(list.value);
      this._go(0);
    });
    return list;
  }

  /**
   * Go on with another passage.
   * @param {number} by how many further on
   */
  _go(by) {
    this._silence();
    this._at = Math.max(0, this._at + by);
    this._play();
  }

  /** Read the passage at hand, then the next. One that no voice of the device can read is passed over. */
  _speak() {
    let voice = null;
    while (this._at < this._passages.length && !(voice = this._voiceFor(this._passages[this._at]))) this._at++;
    const passage = this._passages[this._at];
    if (!passage || !voice) {
      this.stop();
      return;
    }
    const utterance = new SpeechSynthesisUtterance(passage.text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = this._rate;
    utterance.onend = () => {
      if (this._spoken !== utterance) return;
      this._silence();
      this._at++;
      this._speak();
    };
    this._spoken = utterance;
    passage.element.classList.add("spoken");
    passage.element.scrollIntoView({ block: "center" });
    speechSynthesis.speak(utterance);
  }

  /**
   * The voice for a passage; one that asks a server only after the reader has agreed.
   * @param {import("./passages.js").Passage} passage
   */
  _voiceFor(passage) {
    const voice = bestVoice(this._voices, passage.language);
    return voice && (voice.localService || this._mayLeave) ? voice : null;
  }

  _silence() {
    // Pausing does not work on Android, so the passage begins again.
    this._spoken = null;
    speechSynthesis.cancel();
    for (const { element } of this._passages) element.classList.remove("spoken");
  }
}
