// The widget as this page carries it. A change puts it on anew, as if the practice had edited its page.
const script =
  /** @type {HTMLScriptElement} */
  (document.querySelector('script[src$="/widget.js"]'));

/** @typedef {Record<string, string>} Attributes Of the script element, named without `data-`. */

/** As the page came. @returns {Attributes} */
export const written = () => Object.fromEntries(Object.entries(script.dataset).map(([name, value]) => [name, value ?? ""]));

/**
 * The very line a practice would write.
 * @param {Attributes} data
 */
export const line = (data) =>
  `<script defer src="${script.src}"${Object.entries(data).map(([name, value]) => ` data-${name}="${value}"`).join("")}></script>`;

/** The button as the visitor sees it, if the guide answers. */
export const launcher = () => [...(document.querySelector("guidance-bot")?.shadowRoot?.querySelectorAll("button") ?? [])].at(-1);

// One at a time; of several that wait, only the last.
/** @type {Promise<unknown>} */
let turn = Promise.resolve();
let last = 0;

/** @param {Attributes} data */
export function put(data) {
  const mine = ++last;
  turn = turn.then(() => (mine === last ? load(data) : undefined));
  return turn;
}

// The old button stays until the new one is there, and for good if the guide does not answer.
/** @param {Attributes} data */
function load(data) {
  const old = window.GuidanceBot;
  const next = Object.assign(document.createElement("script"), { src: script.src });
  Object.assign(next.dataset, data);
  delete window.GuidanceBot;
  const loaded = new Promise((done) => (next.onload = next.onerror = done));
  document.head.append(next);
  return loaded.then(() => {
    const made = window.GuidanceBot;
    if (made) old?.remove();
    window.GuidanceBot = made ?? old;
    next.remove();
  });
}
