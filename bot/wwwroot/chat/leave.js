/** Calls back when Shift is pressed alone three times within five seconds. widget.js carries the same rule. */
export function onThreeShifts(leave) {
  let alone = false;
  let presses = [];
  const hear = ({ type, key, repeat, timeStamp }) => {
    if (key !== "Shift" || repeat) [alone, presses] = [false, []];
    else if (type === "keydown") alone = true;
    else if (alone) {
      presses = [...presses, timeStamp].slice(-3);
      if (presses.length === 3 && timeStamp - presses[0] < 5000) leave();
    }
  };
  addEventListener("keydown", hear, true);
  addEventListener("keyup", hear, true);
}

/** Takes everything off the screen, this tab and the server, in that order. */
export function erase(conversation, memory) {
  document.body.replaceChildren();
  const eraseToken = conversation.eraseToken ?? memory.read()?.eraseToken;
  conversation.stop();
  if (eraseToken) navigator.sendBeacon(new URL("../leave", import.meta.url), eraseToken);
  memory.forget();
}
