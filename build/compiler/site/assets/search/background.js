/**
 * The search in a thread of its own, so that typing never waits for it.
 */

import { Service } from "./service.js";

/** @type {Service} */
let service;

addEventListener("message", async ({ data }) => {
  if (data.place) {
    service = new Service(data.place);
    return;
  }
  const { number, query, limit } = data;
  try {
    await service.answer(query, limit, (answer) => postMessage({ number, answer }));
  } catch {
    postMessage({ number, answer: null });
  }
});
