import { Conversation } from "./conversation.js";
import { byId } from "./dom.js";
import { host } from "./host.js";
import { hideWhenIdle } from "./idle.js";
import { label, loadLabels } from "./labels.js";
import { lasting } from "./lasting.js";
import { erase, eraseKept, onThreeShifts } from "./leave.js";
import { memory } from "./memory.js";
import { announce, fitInput, focusInput, show, showGone, showRefused, showSent, showUnkept, showWaiting } from "./panel.js";

const menu = byId("menu");
const input = byId("say");

const conversation = new Conversation(memory, {
  activity: (activity, replayed) => show(activity, replayed, say),
  waiting: showWaiting,
  refused: showRefused,
  resumed: () => announce(label("resumed")),
  gone: () => showGone(startAgain),
});

/** @param {string} text */
function say(text) {
  const words = text.trim();
  if (words) showSent(words, conversation.send(words));
}

function startAgain() {
  erase(conversation, memory);
  location.reload();
}

function leave() {
  erase(conversation, memory);
  host.left();
}

/** @param {Event} [event] */
function submit(event) {
  event?.preventDefault();
  const words = input.value;
  input.value = "";
  fitInput();
  say(words);
  input.focus();
}

function listen() {
  byId("leave").onclick = leave;
  onThreeShifts(leave);
  host.listen({ leave, focus: ready });
  byId("close").onclick = () => host.tell("close");
  byId("close").hidden = !host.framed;
  byId("composer").onsubmit = submit;
  input.oninput = fitInput;
  input.onkeydown = (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) submit(event);
  };
  menu.onclick = ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    menu.hidePopover();
    say(target.textContent);
    focusInput();
  };
  addEventListener("keydown", ({ key }) => {
    if (key === "Escape" && !menu.matches(":popover-open")) host.tell("close");
  });
  hideWhenIdle(focusInput);
  // A browser may keep a whole page for going back to it, words and all.
  addEventListener("pagehide", () => (document.body.hidden = true));
  addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
  // Where the keyboard of a phone lies over the page instead of making room; pinching is no keyboard.
  const view = window.visualViewport;
  if (view) view.onresize = () => (document.body.style.height = `${view.height * view.scale}px`);
}

function ready() {
  host.tell("ready");
  focusInput();
}

async function begin() {
  // The visitor left where nothing could be erased: it is made up for.
  if (host.forgets) eraseKept(conversation, memory);
  await host.speak(memory.read()?.language);
  host.wearColor();
  listen();
  ready();
  await loadLabels(lasting(new AbortController().signal, showWaiting));
  if (memory.denied) showUnkept();
  await conversation.open();
}

if (host.leaving) leave();
else await begin();
