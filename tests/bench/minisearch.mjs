// Answers queries with MiniSearch and Integreat's settings: JSON on standard input, JSON on standard output.
import { readFileSync } from "node:fs";
import MiniSearch from "minisearch";

const { pages, queries, limit } = JSON.parse(readFileSync(0, "utf8"));
const searchOptions = { boost: { title: 2 }, fuzzy: 0.25, prefix: true, combineWith: "AND" };
const build = [];
const indexes = {};
for (const [key, texts] of Object.entries(pages)) {
  const start = performance.now();
  indexes[key] = new MiniSearch({ fields: ["title", "text"], searchOptions });
  indexes[key].addAll(texts.map(([id, title, text]) => ({ id, title, text })));
  build.push(performance.now() - start);
}
const results = queries.map(([key, query]) => {
  const start = performance.now();
  const found = indexes[key].search(query);
  const milliseconds = performance.now() - start;
  return [found.slice(0, limit).map((hit) => hit.id), milliseconds];
});
console.log(JSON.stringify({ build, results }));
