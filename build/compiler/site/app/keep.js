// Keeps the app on the device once it runs: before, its files would be fetched twice over a slow connection.
const connect = globalThis.jsConnect;

globalThis.jsConnect = async (...given) => {
  await connect(...given);
  keep();
};

async function keep() {
  if (!("serviceWorker" in navigator)) return;
  await navigator.serviceWorker.register("../worker.js", { updateViaCache: "none" });
  const { active } = await navigator.serviceWorker.ready;
  const loaded = performance.getEntriesByType("resource").map((entry) => entry.name);
  active.postMessage({ take: ["app"], loaded });
}
