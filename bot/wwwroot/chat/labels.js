let labels = {};

/** Fetches the page's words, which live with the content. */
export async function loadLabels(fetchLasting) {
  labels = await (await fetchLasting(new URL("../labels", import.meta.url))).json();
}

/** The words of one label, named without its `ui.`. */
export const label = (id) => labels[`ui.${id}`] ?? "";
