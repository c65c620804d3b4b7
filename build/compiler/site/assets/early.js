// What has to be known before the first paint: the reader's colours and size of text (settings.js keeps them).
(function () {
  var root = document.documentElement;
  root.dataset.scripts = "";
  try {
    var kept = JSON.parse(JSON.parse(localStorage.getItem("flutter.settings")) || "{}");
    if (kept.appearance === "light" || kept.appearance === "dark") root.dataset.theme = kept.appearance;
    if (kept.high_contrast === true) root.dataset.contrast = "high";
    if (kept.text_size > 1 && kept.text_size <= 2) root.style.fontSize = kept.text_size * 100 + "%";
  } catch (error) {
    // Nothing is kept, or it makes no sense: the page is shown as it is for everybody.
  }
})();
