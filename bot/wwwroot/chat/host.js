/** @import { PageListeners } from "../../types/panel.d.ts" */
/** @import { PanelMessage } from "../../types/wire.d.ts" */

const settings = new URLSearchParams(location.hash.slice(1));
// Where no page is named, only our own may hear anything.
const page = settings.get("host") ?? "/";
const framed = parent !== window;

/**
 * @param {PageListeners} heard
 * @param {any} data Whatever a page may post.
 */
function take(heard, data) {
  /** @type {keyof PageListeners} */
  const name = data?.token === undefined ? data : "token";
  if (Object.hasOwn(heard, name)) heard[name]?.(data.token);
}

/** The page around the panel. What passes between the two are these few names and, one way, a token; never a word. */
export const host = {
  framed,

  /** True when the page was asked to leave before the panel was ever opened. */
  leaving: settings.get("do") === "leave",

  /** True when it was left before, and could not be erased then. */
  forgets: settings.get("do") === "forget",

  /** Where the page would have a new conversation begin; empty where it says nothing. */
  start: settings.get("start"),

  /** @param {PanelMessage} message */
  tell(message) {
    if (framed) parent.postMessage(message, page);
  },

  /**
   * Messages count only from the page that made this frame; which pages may, the server's `frame-ancestors` says.
   * @param {PageListeners} heard
   */
  listen(heard) {
    addEventListener("message", ({ source, origin, data }) => {
      if (framed && source === parent && origin === page) take(heard, data);
    });
  },

  /** True when the page around the panel fetches tokens from its own server. */
  admits: framed && settings.has("tokenUrl"),

  /**
   * Resolves with the token the page fetched; with nothing where it has none.
   * @returns {Promise<string | undefined>}
   */
  token: () =>
    new Promise((resolve) => {
      host.listen({ token: (token) => resolve(/^[\w-]{1,1024}$/.test(token) ? token : undefined) });
      host.tell("token");
      setTimeout(resolve, 20_000);
    }),

  left() {
    if (framed) host.tell("left");
    else location.replace(document.body.dataset.leaveUrl ?? "about:blank");
  },

  /**
   * Resolves when the page around the panel has put its title aside: a browser would name after it what is printed.
   * @returns {Promise<void>}
   */
  beforePrint: () =>
    new Promise((resolve) => {
      if (!framed) return resolve();
      host.listen({ print: resolve });
      host.tell("print");
      setTimeout(resolve, 500);
    }),

  /**
   * A conversation keeps its language, also on a page in another: the panel goes on in that of the one kept for this tab.
   * @param {string} [language]
   */
  async speak(language) {
    const asked = new URLSearchParams(location.search).get("language");
    if (!language || [asked, document.documentElement.lang].includes(language)) return;
    location.replace(`?language=${language}${location.hash}`);
    await new Promise(() => {});
  },

  wearColor() {
    const color = settings.get("color");
    if (color && CSS.supports("color", color)) document.documentElement.style.setProperty("--brand", color);
  },
};
