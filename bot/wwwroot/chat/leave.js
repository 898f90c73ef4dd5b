/** @import { Conversation } from "./conversation.js" */
/** @import { Memory } from "../../types/panel.d.ts" */

/**
 * Calls back when Shift is pressed alone three times within five seconds. widget.js carries the same rule.
 * @param {() => void} leave
 */
export function onThreeShifts(leave) {
  let alone = false;
  /** @type {number[]} */
  let presses = [];
  /** @param {Partial<KeyboardEvent>} event Another key between, or a press of the pointer, is no sign. */
  const hear = ({ type, key, repeat, timeStamp = 0 }) => {
    if (key !== "Shift" || repeat) [alone, presses] = [false, []];
    else if (type === "keydown") alone = true;
    // The newest comes first: what counts is how long ago the third was.
    else if (alone && timeStamp - ((presses = [timeStamp, ...presses])[2] ?? NaN) < 5000) leave();
  };
  for (const press of ["keydown", "keyup", "pointerdown"]) addEventListener(press, hear, true);
}

/**
 * Takes everything off the screen, this tab and the server, in that order.
 * @param {Conversation} conversation
 * @param {Memory} memory
 */
export function erase(conversation, memory) {
  document.body.replaceChildren();
  conversation.stop();
  eraseKept(conversation, memory);
  memory.forget();
}

/**
 * Takes the conversation off the server and out of this tab.
 * @param {Conversation} conversation
 * @param {Memory} memory
 */
export function eraseKept(conversation, memory) {
  const eraseToken = conversation.eraseToken ?? memory.read()?.eraseToken;
  if (eraseToken) navigator.sendBeacon(new URL("../leave", import.meta.url), eraseToken);
  memory.clear();
}
