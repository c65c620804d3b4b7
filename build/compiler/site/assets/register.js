/**
 * Keeping the site on the device: which languages, when it is up to date, and what a reader is told of it.
 */

import { button, place } from "./dom.js";
import { language, root } from "./here.js";
import { clock, DAY, dayOf, isoDay, localTime } from "./moment.js";
import { load } from "./settings.js";
import { fill, isolated, loadWords } from "./words.js";

const CACHE = `guide ${root}`;

/** Have the service worker take in the reader's languages, and then the others. */
export async function register() {
  if (!("serviceWorker" in navigator)) return;
  const { serviceWorker } = navigator;
  const hear = (/** @type {MessageEvent} */ event) => event.data.changed && tellOfChange();
  serviceWorker.addEventListener("message", hear);
  const registration = await serviceWorker.register(`${root}worker.js`, { updateViaCache: "none" });
  const active = /** @type {ServiceWorker} */ ((await serviceWorker.ready).active);
  const { language: chosen, second } = load();
  active.postMessage({ take: folders(language, chosen, second) });
  const reached = await registration.update().then(
    () => true,
    () => false,
  );
  const current = reached && !registration.installing && !registration.waiting;
  const channel = new MessageChannel();
  channel.port1.onmessage = (event) => (reached ? hear(event) : tellAge(new Date(event.data.since)));
  const asked = { take: folders(current ? usualSecond() : ""), rest: current, confirm: current, opened: performance.timeOrigin };
  active.postMessage(asked, [channel.port2]);
}

/**
 * The folders of languages, each once.
 * @param {...string} tags empty where there is none
 */
function folders(...tags) {
  return [...new Set(tags)].filter(Boolean).map((tag) => `${tag}/`);
}

/** The language that is shown beside the page's own unless another is chosen: the first of the guide's others. */
function usualSecond() {
  const other = document.querySelector("[data-languages-menu] a[hreflang]:not([aria-current])");
  return (other && other.getAttribute("hreflang")) || "";
}

/** How many bytes of the site are kept on the device. */
export async function stored() {
  if (!("caches" in window) || !(await caches.has(CACHE))) return 0;
  const cache = await caches.open(CACHE);
  const kept = await cache.matchAll();
  const sizes = await Promise.all(kept.map(async (response) => (await response.blob()).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/** Delete the site from the device; the next page that is opened begins anew. */
export async function forget() {
  if (!("serviceWorker" in navigator)) return;
  const registration = await navigator.serviceWorker.getRegistration(root);
  if (registration) await registration.unregister();
  await caches.delete(CACHE);
}

/** @param {Date} since */
async function tellAge(since) {
  const words = await loadWords();
  const time = localTime(words.zone, since);
  const when = `${words.written(isoDay(dayOf(time)))}, ${clock(time % DAY)}`;
  // Translators: {date} is a day and a time, such as 22. November 2026, 9:00
  tell(fill(words._("No connection. This page is as it was on {date}."), { date: isolated(when) }));
}

async function tellOfChange() {
  const { _ } = await loadWords();
  // Translators: a button, shown when a newer edition of the page at hand has arrived
  tell(button(_("This page has changed. Show it as it is now."), () => location.reload()));
}

/** @param {Node | string} what */
function tell(what) {
  const note = place("connection");
  if (!note) return;
  note.textContent = "";
  note.append(what);
  note.hidden = false;
}
