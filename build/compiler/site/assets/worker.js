// Keeps the guide on the device. RELEASE, put in front of this file, names the lists of files of one edition of the site.
//
// What is kept lies in one cache by the hash of its bytes, so an edition is taken in by fetching what has other bytes
// than before. Which edition is shown hangs on one entry, its catalogue, that is written when all of it is there.

/**
 * An edition: the groups of files that are kept of it, path by hash; when it was last known to be the newest; and when
 * it took the place of another, of which it has other bytes at some paths.
 * @typedef {{version: string, groups: string[], files: Record<string, string>, since: number, shown?: number,
 *   changed?: string[]}} Catalogue
 */

const SCOPE = self.registration.scope;
const CACHE = `guide ${SCOPE}`;
const CORE = "core";
const CATALOGUE = "catalogue/";
const AT_ONCE = 6;
// Without room for more: the core, and the language that was taken in first.
const LEAST = 2;
const APP = "app";
// Of what the app can load, only what this browser did load is kept: its engine comes in several kinds.
const ON_DEMAND = "app-more";

/** @type {Promise<Catalogue> | undefined} */
let opened;
/** @type {Promise<unknown>} */
let last = Promise.resolve();

self.addEventListener("install", (event) => event.waitUntil(inTurn(install)));
self.addEventListener("activate", (event) => event.waitUntil(inTurn(activate)));
self.addEventListener("message", (event) => event.waitUntil(hear(event)));
self.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "GET" && url.startsWith(SCOPE)) event.respondWith(answer(event.request));
});

/** What this edition keeps of what the one before kept. It fails as a whole, and then the one before stays. */
async function install() {
  const before = await newest();
  if (!before) await takeIn([]);
  else if (before.groups.includes(APP) && isMetered()) await takeInButApp(before);
  else await takeInAgain(before.groups, before);
  await self.skipWaiting();
}

/**
 * The app is larger than all pages together, so where bytes may cost money the one at hand stays until it is opened.
 * @param {Catalogue} before
 */
async function takeInButApp(before) {
  await takeInAgain(
    before.groups.filter((group) => group !== APP),
    before,
  );
  const app = Object.entries(before.files).filter(([path]) => path.startsWith(`${APP}/`));
  const now = await catalogue();
  await write({ ...now, files: { ...now.files, ...Object.fromEntries(app) } });
}

/**
 * @param {string[]} groups
 * @param {Catalogue} before
 */
async function takeInAgain(groups, before) {
  try {
    await takeIn(groups, Object.keys(before.files));
  } catch (error) {
    if (error.name !== "QuotaExceededError" || groups.length <= LEAST) throw error;
    await takeIn(groups.slice(0, LEAST));
  }
}

async function activate() {
  const before = await newest(RELEASE.version);
  const now = await catalogue();
  const old = before ? before.files : {};
  const changed = Object.keys(old).filter((path) => old[path] !== now.files[path]);
  await write({ ...now, shown: Date.now(), changed });
  await self.clients.claim();
  await sweep([now]);
  for (const client of await self.clients.matchAll({ type: "window" })) {
    if (changed.includes(pathOf(client.url))) client.postMessage({ changed: true });
  }
}

/**
 * A page asks: `take` these groups of files, with `loaded` what else it has loaded, and with `rest` all languages
 * if that costs nobody money; `confirm` that this edition is still the newest. It is told when that was known last,
 * and whether it has changed since it was `opened`.
 * @param {ExtendableMessageEvent} event
 */
async function hear(event) {
  const { take = [], loaded = [], rest = false, confirm = false, opened = Infinity } = event.data;
  const now = await inTurn(async () => {
    const kept = await catalogue();
    return confirm ? write({ ...kept, since: Date.now() }) : kept;
  });
  const path = pathOf(/** @type {WindowClient} */ (event.source).url);
  const changed = opened < (now.shown || 0) && (now.changed || []).includes(path);
  for (const port of event.ports) port.postMessage({ since: now.since, changed });
  await inTurn(() => takeIn(take, loaded.map(pathOf)));
  const languages = rest && !isMetered() ? Object.keys(RELEASE.lists).filter((group) => group.endsWith("/")) : [];
  for (const language of languages) await inTurn(() => takeIn([language]));
}

/** @param {Request} request */
async function answer(request) {
  const kept = await find(request).catch(() => undefined);
  if (kept) return kept;
  try {
    return await fetch(request);
  } catch (error) {
    const instead = request.mode === "navigate" && substitute(pathOf(request.url), await catalogue());
    if (instead) return Response.redirect(addressOf(instead));
    throw error;
  }
}

/** @param {Request} request */
async function find(request) {
  const hash = (await catalogue()).files[pathOf(request.url)];
  return hash && (await caches.open(CACHE)).match(SCOPE + hash);
}

/**
 * What is shown without a connection where a page is not kept: the same page in a language that is, or the start of it.
 * @param {string} path
 * @param {Catalogue} now
 */
function substitute(path, now) {
  if (`${path}/index.html` in now.files) return `${path}/`;
  const page = path.slice(path.indexOf("/") + 1);
  const languages = now.groups.filter((group) => group.endsWith("/"));
  const same = languages.map((language) => language + page).find((other) => other in now.files);
  return same || languages.find((language) => path.startsWith(language)) || languages[0];
}

/**
 * Add groups of files, and those of the paths that are in none of them, to what is kept of this edition.
 * @param {string[]} groups
 * @param {string[]} paths
 */
async function takeIn(groups, paths = []) {
  const cache = await caches.open(CACHE);
  const now = await catalogue();
  const known = [CORE, ...groups].filter((group) => group in RELEASE.lists);
  if (known.every((group) => now.groups.includes(group)) && paths.every((path) => path in now.files)) return;
  /** @type {Record<string, string>} */
  const wanted = {};
  for (const group of known) Object.assign(wanted, await list(group, cache));
  if (ON_DEMAND in RELEASE.lists && known.includes(APP)) {
    const more = await list(ON_DEMAND, cache);
    for (const path of paths) if (path in more) wanted[path] = more[path];
  }
  try {
    await fetchAll(wanted, cache);
  } catch (error) {
    // What came in so far is a start for the next time, unless there is no room for it.
    if (error.name === "QuotaExceededError") await sweep([now, await newest()]);
    throw error;
  }
  await write({ ...now, groups: [...new Set([...now.groups, ...known])], files: { ...now.files, ...wanted } });
}

/**
 * The files of a group, path by hash.
 * @param {string} group
 * @param {Cache} cache
 * @returns {Promise<Record<string, string>>}
 */
async function list(group, cache) {
  const { path, hash } = RELEASE.lists[group];
  await keep(path, hash, cache);
  return (await cache.match(SCOPE + hash)).json();
}

/**
 * @param {Record<string, string>} files
 * @param {Cache} cache
 */
async function fetchAll(files, cache) {
  const waiting = Object.entries(files);
  const fetchNext = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) await keep(next[0], next[1], cache);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, fetchNext));
}

/**
 * Have the bytes with this hash in the cache. What a proxy or the browser kept of an older edition is asked for anew.
 * @param {string} path
 * @param {string} hash
 * @param {Cache} cache
 */
async function keep(path, hash, cache) {
  if (await cache.match(SCOPE + hash)) return;
  const address = addressOf(path);
  for (const mode of /** @type {RequestCache[]} */ (["default", "reload"])) {
    const response = await fetch(address, { cache: mode });
    const bytes = await response.arrayBuffer();
    if (response.ok && (await hashOf(bytes)) === hash) {
      const headers = new Headers(response.headers);
      headers.delete("Vary");
      await cache.put(SCOPE + hash, new Response(bytes, { headers }));
      return;
    }
  }
  throw new Error(`${path} is not the file of edition ${RELEASE.version}`);
}

/** @param {ArrayBuffer} bytes */
async function hashOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest.subarray(0, RELEASE.digits / 2), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The catalogue of this edition, read once and then remembered; it is empty where nothing is kept yet, or any more. */
function catalogue() {
  const { version } = RELEASE;
  opened = opened || read(version).then((now) => now || { version, since: Date.now(), groups: [], files: {} });
  return opened;
}

/**
 * @param {string} version
 * @returns {Promise<Catalogue | undefined>}
 */
async function read(version) {
  const kept = await (await caches.open(CACHE)).match(SCOPE + CATALOGUE + version);
  return kept && kept.json();
}

/** @param {Catalogue} now */
async function write(now) {
  await (await caches.open(CACHE)).put(SCOPE + CATALOGUE + now.version, new Response(JSON.stringify(now)));
  opened = Promise.resolve(now);
  return now;
}

/**
 * The catalogue that was written last, but for one version.
 * @param {string} [besides]
 * @returns {Promise<Catalogue | undefined>}
 */
async function newest(besides) {
  const start = SCOPE + CATALOGUE;
  const keys = (await (await caches.open(CACHE)).keys()).map((request) => request.url);
  const versions = keys.filter((key) => key.startsWith(start)).map((key) => key.slice(start.length));
  const others = versions.filter((version) => version !== besides);
  const kept = (await Promise.all(others.map(read))).filter(Boolean);
  return kept.sort((one, other) => other.since - one.since)[0];
}

/**
 * Delete what none of these editions keeps.
 * @param {(Catalogue | undefined)[]} editions
 */
async function sweep(editions) {
  const cache = await caches.open(CACHE);
  const keys = Object.values(RELEASE.lists).map((group) => group.hash);
  for (const one of editions) if (one) keys.push(CATALOGUE + one.version, ...Object.values(one.files));
  const kept = new Set(keys.map((key) => SCOPE + key));
  for (const request of await cache.keys()) if (!kept.has(request.url)) await cache.delete(request);
}

/**
 * The address of a file; that of a page ends in a slash.
 * @param {string} path
 */
function addressOf(path) {
  return SCOPE + encodeURI(path.replace(/(^|\/)index\.html$/, "$1"));
}

/**
 * The file that an address of the site means.
 * @param {string} address
 */
function pathOf(address) {
  let path = new URL(address, SCOPE).pathname.slice(new URL(SCOPE).pathname.length);
  try {
    path = decodeURIComponent(path);
  } catch {
    // Not an address of ours, and so not a file that is kept.
  }
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

/** Whether bytes may cost the reader money. Where the browser does not say, they may. */
function isMetered() {
  const { connection } = /** @type {any} */ (self.navigator);
  return !connection || connection.saveData || connection.type === "cellular";
}

/**
 * One after the other, whatever became of the one before.
 * @template T
 * @param {() => Promise<T>} task
 * @returns {Promise<T>}
 */
function inTurn(task) {
  const turn = last.then(task, task);
  last = turn.catch(() => undefined);
  return turn;
}
