/**
 * Which of the device's voices reads a language: one that works on the device itself before one that asks a server.
 */

/** How long a device may take to name its voices, in milliseconds. */
const PATIENCE = 1500;

/**
 * The voices of this device, once it knows them.
 * @returns {Promise<SpeechSynthesisVoice[]>}
 */
export function knownVoices() {
  const voices = speechSynthesis.getVoices();
  if (voices.length) return Promise.resolve(voices);
  return new Promise((resolve) => {
    const tell = () => resolve(speechSynthesis.getVoices());
    speechSynthesis.addEventListener("voiceschanged", tell, { once: true });
    setTimeout(tell, PATIENCE);
  });
}

/**
 * The best voice for a language, or null.
 * @template {{lang: string, localService: boolean, default: boolean}} Voice
 * @param {Voice[]} voices
 * @param {string} language
 * @returns {Voice | null}
 */
export function bestVoice(voices, language) {
  const fitting = voices.filter((voice) => primary(voice.lang) === primary(language));
  const worth = (/** @type {Voice} */ voice) => (voice.localService ? 2 : 0) + (voice.default ? 1 : 0);
  return fitting.sort((one, other) => worth(other) - worth(one))[0] || null;
}

/**
 * The language itself, without country or script; Android writes de_DE.
 * @param {string} tag
 */
function primary(tag) {
  return tag.toLowerCase().split(/[-_]/)[0];
}
