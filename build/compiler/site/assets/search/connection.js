/**
 * A page's way to the search: in a thread of its own where the browser can, else in the page.
 */

/**
 * What is told of an answer: null when there can be none.
 * @callback Tell
 * @param {import("./engine.js").Answer | null} answer
 */

/** Asks the search; an answer to a query that is no longer the latest is never told. */
export class Connection {
  /** @param {import("./service.js").Place} place */
  constructor(place) {
    this._place = place;
    this._number = 0;
    this._worker = startWorker();
    if (this._worker) {
      this._worker.postMessage({ place });
      this._worker.addEventListener("message", ({ data }) => this._arrive(data.number, data.answer));
      this._worker.addEventListener("error", () => this._goOnHere());
    }
  }

  /**
   * @param {string} query
   * @param {number} limit
   * @param {Tell} tell maybe called more than once
   */
  ask(query, limit, tell) {
    this._number++;
    this._asked = { number: this._number, query, limit };
    this._tell = tell;
    if (this._worker) this._worker.postMessage(this._asked);
    else this._answerHere();
  }

  /** The thread does not work after all. */
  _goOnHere() {
    this._worker = null;
    if (this._asked) this._answerHere();
  }

  async _answerHere() {
    const { number, query, limit } = /** @type {{number: number, query: string, limit: number}} */ (this._asked);
    try {
      const { Service } = await import("./service.js");
      /** @type {import("./service.js").Service} */
      const service = this._service || new Service(this._place);
      this._service = service;
      await service.answer(query, limit, (answer) => this._arrive(number, answer));
    } catch {
      this._arrive(number, null);
    }
  }

  /**
   * @param {number} number
   * @param {import("./engine.js").Answer | null} answer
   */
  _arrive(number, answer) {
    if (number === this._number && this._tell) this._tell(answer);
  }
}

/** @returns {Worker | null} A thread, or null where it cannot load modules. */
function startWorker() {
  let knowsModules = false;
  const options = {
    get type() {
      knowsModules = true;
      return /** @type {"module"} */ ("module");
    },
  };
  try {
    const worker = new Worker(new URL("background.js", import.meta.url).href, options);
    if (knowsModules) return worker;
    worker.terminate();
  } catch {
    // The page searches by itself.
  }
  return null;
}
