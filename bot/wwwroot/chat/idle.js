import { byId } from "./dom.js";

const limit = 5 * 60_000;

/**
 * Takes the words off the screen once nobody has done anything for some minutes, until a tap. Leave stays.
 * @param {() => void} back Called once they are there again.
 */
export function hideWhenIdle(back) {
  let last = Date.now();
  const hidden = () => !byId("idle").hidden;
  /** @param {boolean} isHidden */
  const hide = (isHidden) => {
    byId("idle").hidden = !isHidden;
    for (const part of document.body.children) if (part instanceof HTMLElement && part.matches("main:not(#idle), footer, #announcer")) part.hidden = isHidden;
  };
  // A machine that slept ran no timer: it looks again as soon as it is looked at.
  const look = () => {
    if (hidden() || Date.now() - last < limit) return;
    hide(true);
    byId("unhide").focus();
  };
  // The first move after a sleep is no sign that somebody was there.
  const stir = () => {
    look();
    last = Date.now();
  };

  for (const sign of ["pointerdown", "pointermove", "keydown", "wheel"]) addEventListener(sign, stir, { passive: true });
  document.addEventListener("visibilitychange", look);
  setInterval(look, 10_000);
  byId("unhide").onclick = () => {
    stir();
    hide(false);
    back();
  };
}
