// Puts the languages that the browser asks for first in a choice of all, once that is read and before it is shown.
document.addEventListener("readystatechange", () => {
  const list = document.querySelector("[data-choice]");
  if (document.readyState !== "interactive" || !list) return;
  const entries = Array.from(list.children);
  // The language itself, else without its country or script: ps-AF is ps, but de is not de-simple.
  const entryOf = (/** @type {string} */ wanted) =>
    [wanted, wanted.split("-")[0]]
      .map((tag) => entries.find((entry) => entry.querySelector("a").hreflang.toLowerCase() === tag.toLowerCase()))
      .find(Boolean);
  for (const entry of Array.from(navigator.languages).reverse().map(entryOf)) if (entry) list.prepend(entry);
});
