// The one script a practice puts on its page. It draws a button and Leave; the conversation itself is a frame
// of our own origin, so that nothing on the page around it can read a word. No word ever passes through here.
(() => {
  if (window.GuidanceBot) return;

  const script = document.currentScript;
  const { origin, href } = new URL(".", script.src);
  const { color, position, leaveUrl, tokenUrl } = script.dataset;
  const listeners = [];
  let frame, left, title;

  const make = (tag, properties) => Object.assign(document.createElement(tag), properties);
  const tell = (event) => listeners.forEach(([name, listener]) => name === event && listener());
  const ask = (message) => frame.contentWindow.postMessage(message, origin);
  const go = () => location.replace(/^https?:/i.test(leaveUrl) ? leaveUrl : "{practice.leave-url}");

  // The practice's server vouches for its visitor. The panel exchanges this token for one that the page never sees.
  const admit = () =>
    fetch(tokenUrl, { method: "POST" })
      .then((answer) => answer.json())
      .catch(() => {})
      .then((answer) => ask({ token: answer?.token ?? "" }));

  const load = (start = "") => {
    frame = make("iframe", { title: "{ui.title}", allow: "clipboard-write", className: position ?? "", hidden: true });
    frame.src = `${href}chat#${new URLSearchParams({ host: location.origin, color: color ?? "", start, tokens: tokenUrl ? "page" : "" })}`;
    root.append(frame);
  };

  const open = () => {
    if (frame) ask("focus");
    else load();
    frame.hidden = false;
    frame.focus();
    tell("open");
  };

  const close = () => {
    if (!frame || frame.hidden) return;
    frame.hidden = true;
    bar.hidden = false;
    launcher.focus();
    tell("close");
  };

  // The page is hidden at once; the frame erases the conversation, and is not waited for long.
  const leave = () => {
    if (left) return;
    left = true;
    document.documentElement.style.display = "none";
    tell("leave");
    if (frame) ask("leave");
    else load("leave");
    setTimeout(go, 600);
  };

  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    :host { all: initial; --c: #2f5d50 }
    [hidden] { display: none !important }
    div { position: fixed; z-index: 2147483001; bottom: 16px; right: 16px; display: flex; gap: 8px }
    button { font: 600 16px -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif; min-height: 48px; padding: 0 20px;
      border: 1px solid #8c8378; border-radius: 24px; background: #fffdfa; color: #2c2925; cursor: pointer; box-shadow: 0 6px 20px #0003 }
    button + button { border-color: #0000; background: var(--c); color: #fff; color: oklch(from var(--c) clamp(0, (.66 - l) * 999, 1) 0 0) }
    button:hover { text-decoration: underline }
    :focus-visible { outline: 3px solid #2c2925; outline-offset: 2px; box-shadow: 0 0 0 2px #fff }
    iframe { position: fixed; z-index: 2147483000; inset: 0; width: 100%; height: 100dvh; border: 0; color-scheme: light dark }
    div.left { right: auto; left: 16px }
    @media (min-width: 540px) {
      iframe { inset: auto 20px 20px auto; width: 410px; height: min(720px, 100dvh - 40px); border-radius: 22px; box-shadow: 0 0 0 1px #8c837866, 0 24px 64px #0004 }
      iframe.left { inset: auto auto 20px 20px }
    }
    @media print { :host { display: none } }`);
  const host = make("guidance-bot");
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheet];
  if (color) host.style.setProperty("--c", color);

  const bar = make("div", { className: position ?? "" });
  const launcher = make("button", { textContent: "{ui.launcher}", onclick: open });
  bar.append(make("button", { textContent: "{ui.leave}", onclick: leave }), launcher);
  root.append(bar);

  addEventListener("message", ({ origin: from, source, data }) => {
    if (from !== origin || source !== frame?.contentWindow) return;
    if (data === "ready") bar.hidden = !frame.hidden;
    if (data === "close") close();
    if (data === "leave") leave();
    if (data === "left") go();
    if (data === "token") admit();
    // What a frame prints is named after the page around it.
    if (data === "print") {
      title ??= document.title;
      document.title = "{ui.title}";
      ask("print");
    }
    if (data === "printed") [document.title, title] = [title];
  });

  let alone, presses = [];
  const shift = ({ type, key, repeat, timeStamp }) => {
    if (key !== "Shift" || repeat) [alone, presses] = [false, []];
    else if (type === "keydown") alone = true;
    else if (alone && (presses = [...presses, timeStamp].slice(-3)).length > 2 && timeStamp - presses[0] < 5000) leave();
  };
  addEventListener("keydown", shift, true);
  addEventListener("keyup", shift, true);

  document.body.prepend(host);
  window.GuidanceBot = { open, close, on: (event, listener) => void listeners.push([event, listener]) };
})();
