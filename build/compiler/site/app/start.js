// Tells Flet's web client where everything lies: beside this file, in whatever folder of a host.
var flet = {
  pyodide: true,
  multiView: false,
  noCdn: true,
  webSocketEndpoint: "ws",
  entrypointBaseUrl: "./",
  assetBase: "./",
  // A static host knows no addresses below this one, and what stands behind # it is never asked for.
  routeUrlStrategy: "hash",
  canvasKitBaseUrl: "canvaskit/",
  fontFallbackBaseUrl: "assets/fonts/",
  webRenderer: "canvaskit",
  pyodideUrl: "./pyodide/pyodide.mjs",
  appPackageUrl: "app.tar.gz",
  pythonModuleName: "main",
  micropipIncludePre: false,
};

flet.flutterAppLoaded = new Promise((resolve) => {
  flet.flutterAppResolve = resolve;
});

// WebKit brings a page back with its drawing stopped; only loading it again helps.
addEventListener("pageshow", (event) => {
  if (event.persisted && navigator.vendor.startsWith("Apple")) location.reload();
});
