// The one script a practice puts on its page. It draws a button and Leave. The conversation itself is a frame of our
// own origin, so that nothing on the page around it can read a word; what makes it is fetched once it is wanted.
/** @import { Framed } from "../types/panel.d.ts" */
/** @import { Doorway, GuidanceBotEvent } from "../types/widget.d.ts" */
(() => {
  if (window.GuidanceBot) return;

  const { src, dataset: settings } =
    /** @type {HTMLScriptElement} */
    (document.currentScript);
  const { href } = new URL(".", src);
  const { color, position = "", language, leaveUrl = "" } = settings;
  // The tag of the page's language, its direction, and the words outside of the panel. With one language there is nothing to choose.
  const [lang = "", dir, name = "", launch, exit, absent = ""] = "{page.languages}"
    .split("\n").reduce((best, row) => (`${language}-`.toLowerCase().startsWith(`${row.split("\t", 1)}-`.toLowerCase()) ? row : best)) // {page.several}
    .split("\t");
  /** @type {[GuidanceBotEvent, () => void][]} */
  const listeners = [];
  /** @type {Promise<Framed> | undefined} */
  let panel;
  let left = false;
  let tries = 0;
  const stop = new AbortController();
  const { signal } = stop;

  /**
   * @template {keyof HTMLElementTagNameMap} Tag
   * @param {Tag} tag
   * @param {Partial<HTMLElementTagNameMap[Tag]>} [properties]
   */
  const make = (tag, properties) => Object.assign(document.createElement(tag), properties);
  /** @param {GuidanceBotEvent} event */
  const tell = (event) => listeners.forEach(([name, listener]) => name === event && listener());
  const go = () => location.replace(/^https?:/i.test(leaveUrl) ? leaveUrl : "{practice.leave-url}");

  // Some browsers remember that a module could not be had: each try has an address of its own.
  const framed = () =>
    (panel ??= import(`${href}frame.js?${tries++}`).then(({ frame }) => frame({ root, bar, launcher, href, settings, lang, name, signal, tell, leave, go, away })));

  const away = () => {
    bar.ariaBusy = null;
    note.textContent = absent;
  };

  /** @param {Doorway} [start] */
  const open = (start) => {
    note.textContent = "";
    bar.ariaBusy = "true";
    framed().then(
      (made) => made.open(start),
      () => {
        panel = undefined;
        away();
      },
    );
  };

  const close = () => void panel?.then((made) => made.close());

  // The page is hidden at once. The frame erases the conversation, also one that is only kept in this tab; on a slow
  // network that takes a moment. Where it cannot, a mark without words has the next frame make up for it.
  const leave = () => {
    if (left) return;
    left = true;
    document.documentElement.style.setProperty("display", "none", "important");
    try {
      sessionStorage.setItem("guidance-bot", "left");
    } catch {
      // A browser may deny a page its storage: then there is no mark.
    }
    tell("leave");
    framed().then((made) => made.leave(), go);
    setTimeout(go, 4000);
  };

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { all: initial; --c: {practice.color} }
    [hidden] { display: none !important }
    div { position: fixed; z-index: 2147483000; bottom: 16px; right: 16px; display: flex; flex-wrap: wrap; justify-content: end; gap: 8px; max-width: min(340px, 100vw - 32px) }
    div.left { right: auto; left: 16px; justify-content: start }
    button, p { font: 600 16px/1.4 -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif; min-height: 48px; margin: 0; padding: 0 20px;
      border: 1px solid #8c8378; border-radius: 24px; background: #fffdfa; color: #2c2925; box-shadow: 0 6px 20px #0003 }
    button { cursor: pointer }
    button + button { border-color: #0000; background: var(--c); color: #fff; color: oklch(from var(--c) clamp(0, (.66 - l) * 999, 1) 0 0) }
    button:hover { text-decoration: underline }
    [aria-busy=true] button + button { opacity: .6 }
    p { order: -1; width: 280px; padding: 14px 20px; font-weight: 400 }
    p:empty { display: none }
    :focus-visible { outline: 3px solid #2c2925; outline-offset: 2px; box-shadow: 0 0 0 2px #fff }
    @media print { :host { display: none } }`);
  const host = make("guidance-bot", { lang, dir });
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheet];
  if (color) host.style.setProperty("--c", color);

  const bar = make("div", { className: position });
  const note = make("p", { role: "status" });
  const launcher = make("button", { textContent: launch, onclick: () => open() });
  bar.append(make("button", { textContent: exit, onclick: leave }), launcher, note);
  root.append(bar);

  let alone = false;
  /** @type {number[]} */
  let presses = [];
  /** @param {Partial<KeyboardEvent>} event */
  const shift = ({ type, key, repeat, timeStamp = 0 }) => {
    if (key !== "Shift" || repeat) [alone, presses] = [false, []];
    else if (type === "keydown") alone = true;
    // The newest comes first: what counts is how long ago the third was.
    else if (alone && timeStamp - ((presses = [timeStamp, ...presses])[2] ?? NaN) < 5000) leave();
  };
  // Another key between, or a press of the pointer, is no sign.
  for (const press of ["keydown", "keyup", "pointerdown"]) addEventListener(press, shift, { capture: true, signal });
  // A page that asks whether to stay would hold who wants to get away.
  addEventListener("beforeunload", (event) => left && event.stopImmediatePropagation(), { signal });

  const remove = () => {
    stop.abort();
    host.remove();
    delete window.GuidanceBot;
  };

  document.body.prepend(host);
  window.GuidanceBot = { open, close, remove, on: (event, listener) => void listeners.push([event, listener]) };
})();
