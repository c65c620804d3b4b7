/**
 * Which page this is, and where everything else of the site lies.
 */

const { dataset } = document.documentElement;

/** The root of the site, as an address that ends in a slash. */
export const root = new URL(dataset.root || "./", location.href).href;

/** The language of the page's own words. */
export const language = dataset.language || "";

/** The id of the page that is shown, empty on a list of the guide's own. */
export const page = dataset.page || "";

/** Which kind of page this is. */
export const screen = dataset.screen || "";

/**
 * The address of a page.
 * @param {string} id
 * @param {string} [within] its language
 */
export function address(id, within = language) {
  return `${root}${within}/${id.split("/").map(encodeURIComponent).join("/")}/`;
}

/**
 * What a JSON file of the site says.
 * @param {string} path below the root
 * @returns {Promise<any>}
 */
export async function fetchJson(path) {
  const response = await fetch(root + path);
  if (!response.ok) throw new Error(`${path}: expected a file, found status ${response.status}`);
  return response.json();
}

/**
 * A page of the site.
 * @param {string} url
 * @returns {Promise<Document>}
 */
export async function fetchPage(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: expected a page, found status ${response.status}`);
  return new DOMParser().parseFromString(await response.text(), "text/html");
}
