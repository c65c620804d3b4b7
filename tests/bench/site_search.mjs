// Answers queries with the search of the plain pages: JSON on standard input, JSON on standard output.
import { readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";

const { folder, languages, queries, limit } = JSON.parse(readFileSync(0, "utf8"));
const root = pathToFileURL(`${folder}/`).href;

// A host of files that parses each of them once: a page has to fetch it, which is not measured here.
const parsed = new Map();
globalThis.fetch = async (url) => {
  if (!parsed.has(url)) parsed.set(url, JSON.parse(readFileSync(fileURLToPath(url), "utf8")));
  return { ok: true, json: async () => parsed.get(url) };
};

// Older versions of Node have none.
if (!globalThis.navigator) globalThis.navigator = {};

const { Engine } = await import(`${root}assets/search/engine.js`);
const { Service } = await import(`${root}assets/search/service.js`);

const add = Engine.prototype.add;
const builds = new Map();
const indexes = new Map();
Engine.prototype.add = function (file) {
  // Each query comes from another reader; what the same file leads to is made once.
  if (!indexes.has(file.language)) {
    const start = performance.now();
    add.call(this, file);
    builds.set(file.language, performance.now() - start);
    indexes.set(file.language, this._indexes.get(file.language));
  }
  this._files.set(file.language, file);
  this._indexes.set(file.language, indexes.get(file.language));
};

const answers = [];
for (const [language, query] of queries) {
  const service = new Service({ root, language, languages });
  let found = [];
  await service.answer(query, limit, (answer) => (found = answer.hits.map((hit) => hit.page)));
  const engine = await service._engine;
  const start = performance.now();
  engine.search(query, language, limit);
  answers.push([found, engine._indexes.size, performance.now() - start]);
}
console.log(JSON.stringify({ builds: Array.from(builds.values()), answers }));
