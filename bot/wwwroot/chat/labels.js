/** @import { LastingFetch } from "../../types/panel.d.ts" */

/** @type {Record<string, string>} */
let labels = {};

/**
 * Fetches the page's words, which live with the content.
 * @param {LastingFetch} fetchLasting
 */
export async function loadLabels(fetchLasting) {
  labels = await (await fetchLasting(new URL(`../labels?language=${document.documentElement.lang}`, import.meta.url))).json();
}

/**
 * The words of one label, named without its `ui.`.
 * @param {string} id
 */
export const label = (id) => labels[`ui.${id}`] ?? "";
