const settings = new URLSearchParams(location.hash.slice(1));
const framed = parent !== window;

/** The page around the panel. What passes between the two are these few names and, one way, a token; never a word. */
export const host = {
  framed,

  /** True when the page was asked to leave before the panel was ever opened. */
  leaving: settings.get("start") === "leave",

  tell(message) {
    if (framed) parent.postMessage(message, settings.get("host"));
  },

  /** Messages count only from the page that made this frame; which pages may, the server's `frame-ancestors` says. */
  listen(heard) {
    addEventListener("message", ({ source, origin, data }) => {
      if (framed && source === parent && origin === settings.get("host")) heard[data?.token === undefined ? data : "token"]?.(data?.token);
    });
  },

  /** True when the page around the panel fetches tokens from its own server. */
  admits: framed && settings.get("tokens") === "page",

  /** Resolves with the token the page fetched; with nothing where it has none. */
  token: () =>
    new Promise((resolve) => {
      host.listen({ token: (token) => resolve(/^[\w-]{1,1024}$/.test(token) ? token : undefined) });
      host.tell("token");
      setTimeout(resolve, 20_000);
    }),

  left() {
    if (framed) host.tell("left");
    else location.replace(document.body.dataset.leaveUrl);
  },

  /** Resolves when the page around the panel has put its title aside: a browser would name after it what is printed. */
  beforePrint: () =>
    new Promise((resolve) => {
      if (!framed) return resolve();
      host.listen({ print: resolve });
      host.tell("print");
      setTimeout(resolve, 500);
    }),

  wearColor() {
    const color = settings.get("color");
    if (color && CSS.supports("color", color)) document.documentElement.style.setProperty("--brand", color);
  },
};
