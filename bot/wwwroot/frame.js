// Fetched by widget.js when the panel is wanted. It runs on the practice's page, so no word ever passes through here.
/** @import { Framed, Surroundings } from "../types/panel.d.ts" */
/** @import { PageMessage, PanelMessage } from "../types/wire.d.ts" */

const sheet = new CSSStyleSheet();
sheet.replaceSync(`
  iframe { position: fixed; z-index: 2147483001; inset: calc(var(--top, 0px) + 20px) 0 auto; width: 100%; height: calc(var(--height, 100dvh) - 20px);
    border: 0; border-radius: 22px 22px 0 0; color-scheme: light dark; box-shadow: 0 0 0 1px #8c837866, 0 24px 64px #0006 }
  .wait { opacity: 0; translate: 0 24px; pointer-events: none }
  @media (prefers-reduced-motion: no-preference) { iframe { transition: opacity .25s, translate .25s } }
  @media (min-width: 540px) {
    iframe { inset: auto 20px 20px auto; width: 410px; height: min(720px, 100dvh - 40px); border-radius: 22px }
    iframe.left { inset: auto auto 20px 20px }
  }`);

/**
 * Makes the panel, once it is opened or has something to erase.
 * @param {Surroundings} surroundings
 * @returns {Framed}
 */
export function frame({ root, bar, launcher, href, settings, lang, name, signal, tell, leave, go, away }) {
  const { origin } = new URL(href);
  /** @type {HTMLIFrameElement | undefined} */
  let frame;
  let isReady = false;
  let title = "";

  /** @param {PageMessage} message */
  const ask = (message) => frame?.contentWindow?.postMessage(message, origin);

  /** @param {Record<string, string>} more */
  function load(more) {
    const made = document.createElement("iframe");
    Object.assign(made, { title: name, allow: "clipboard-write", className: `${settings.position ?? ""} wait` });
    made.src = `${href}chat?language=${lang}#${new URLSearchParams({ ...settings, host: location.origin, ...more })}`;
    // Where our page cannot be had, a browser loads one of its own in its place: that is not shown.
    made.onload = () => setTimeout(() => isReady || giveUp(), 2000);
    root.append(made);
    return made;
  }

  // By the loader's mark, which goes with the first frame that sees it.
  function wasLeft() {
    try {
      const mark = sessionStorage.getItem("guidance-bot");
      sessionStorage.removeItem("guidance-bot");
      return mark !== null;
    } catch {
      return false;
    }
  }

  function giveUp() {
    frame?.remove();
    frame = undefined;
    away();
  }

  /** @type {Framed["open"]} */
  function open(start) {
    ask("focus");
    frame ??= load({ do: wasLeft() ? "forget" : "", ...(start && { start }) });
    frame.hidden = false;
    frame.focus();
    tell("open");
  }

  function close() {
    if (!frame || frame.hidden) return;
    frame.hidden = true;
    bar.hidden = false;
    launcher.focus();
    tell("close");
  }

  // The practice's server vouches for its visitor. The panel exchanges this token for one that the page never sees.
  const admit = () =>
    fetch(settings.tokenUrl ?? "", { method: "POST" })
      .then((answer) => answer.json())
      .catch(() => {})
      .then((answer) => ask({ token: answer?.token ?? "" }));

  /** @type {Record<PanelMessage, () => void>} */
  const heard = {
    close,
    left() {
      leave();
      go();
    },
    token: admit,
    ready() {
      isReady = true;
      frame?.classList.remove("wait");
      bar.ariaBusy = null;
      bar.hidden = !frame?.hidden;
    },
    // What a frame prints is named after the page around it.
    print() {
      title ||= document.title;
      document.title = name;
      ask("print");
    },
    printed() {
      if (title) [document.title, title] = [title, ""];
    },
  };

  /** @param {MessageEvent<PanelMessage>} event */
  const hear = ({ origin: from, source, data }) => {
    if (from === origin && source === frame?.contentWindow && Object.hasOwn(heard, data)) heard[data]();
  };
  addEventListener("message", hear, { signal });

  // The keyboard of a phone lies over the page: the frame keeps above it. Pinching is no keyboard.
  const fit = () => {
    const { height = 0, offsetTop = 0, scale = 1 } = window.visualViewport ?? {};
    const { style } =
      /** @type {HTMLElement} */
      (root.host);
    style.setProperty("--height", `${height * scale}px`);
    style.setProperty("--top", scale > 1 ? "0px" : `${offsetTop}px`);
  };
  for (const moved of ["resize", "scroll"]) window.visualViewport?.addEventListener(moved, fit, { signal });

  root.adoptedStyleSheets.push(sheet);
  return {
    open,
    close,
    leave() {
      ask("leave");
      frame ??= load({ do: "leave" });
    },
  };
}
