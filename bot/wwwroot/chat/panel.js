import { guideBubble, visitorBubble } from "./bubbles.js";
import { button, byId, h } from "./dom.js";
import { label } from "./labels.js";

const log = byId("log");
const chips = byId("chips");
const typing = byId("typing");
const announcer = byId("announcer");
const progress = byId("progress");
const say = byId("say");
const said = byId("said");
const pending = new Map();
const spokenFor = 10_000;
let turn;
let offered = () => {};

/** Says something once to a screen reader, without moving its place. */
export function announce(text) {
  const news = h("p", {}, text);
  announcer.append(news);
  setTimeout(() => news.remove(), spokenFor);
}

const touch = matchMedia("(hover: none)");

/** Puts the focus where the next words go; on a phone the keyboard stays down until it is asked for. */
export const focusInput = () => (touch.matches ? document.querySelector("h1") : say).focus({ preventScroll: true });

/** Makes the box as tall as its words, as far as its style allows. */
export function fitInput() {
  say.style.height = "auto";
  say.style.height = `${say.scrollHeight + say.offsetHeight - say.clientHeight}px`;
}

function clearChips() {
  if (chips.contains(document.activeElement)) focusInput();
  chips.replaceChildren();
}

// For a moment a chip takes no pointer: the second half of a double click on the last ones would answer these.
function chip({ title, value }, choose) {
  const shown = button(title, ({ detail }) => {
    if (detail === 0 || !shown.ariaDisabled) choose(value ?? title);
  });
  shown.ariaDisabled = "true";
  setTimeout(() => (shown.ariaDisabled = null), 300);
  return shown;
}

function showChips(actions, choose) {
  clearChips();
  chips.append(...actions.map((action) => chip(action, choose)));
  offered = () => showChips(actions, choose);
}

// Between journeys there is nothing to be along.
function showProgress({ prompt, progress: part, ending } = {}) {
  if (ending === "plan") progress.value = 1;
  else if (prompt) progress.value = part ? part.asked / (part.of + 1) : 0;
}

// A turn is read from its beginning: the visitor's own line goes to the top, as far as there is something below it.
function scrollToTurn() {
  said.scrollTop = turn ? turn.offsetTop - 12 : 0;
}

/** What the visitor just sent, at once and before the server has it. */
export function showSent(text, clientActivityID) {
  turn = visitorBubble(text);
  pending.set(clientActivityID, turn);
  log.append(turn);
  clearChips();
  typing.hidden = false;
  for (const old of log.children) old.classList.remove("new");
  scrollToTurn();
}

const note = (id) => h("p", { className: "note" }, label(id));

/** Says that a reload ends the conversation, where the browser lets nothing be kept. */
export const showUnkept = () => log.prepend(note("unkept"));

/** Takes a message back that can never be sent, so that its words can be changed. */
export function showRefused(clientActivityID) {
  const bubble = pending.get(clientActivityID);
  say.value = bubble.querySelector("p").textContent;
  fitInput();
  bubble.remove();
  typing.hidden = true;
  log.append(note("refused"));
  announce(label("refused"));
  offered();
  say.focus();
}

function showVisitor({ text, channelData }) {
  if (pending.delete(channelData?.clientActivityID)) return;
  clearChips();
  turn = visitorBubble(text ?? "");
  log.append(turn);
}

function showGuide(activity, replayed, choose) {
  const bubble = guideBubble(activity, choose);
  typing.hidden = true;
  if (activity.channelData?.erased) log.replaceChildren();
  log.append(bubble);
  showChips(activity.suggestedActions?.actions ?? [], choose);
  showProgress(activity.channelData);
  if (replayed) return;
  bubble.style.animationDelay = `${log.querySelectorAll(".new").length * 0.35}s`;
  bubble.classList.add("new");
  announce(bubble.innerText);
}

/** Shows one activity of the conversation. */
export function show(activity, replayed, choose) {
  if (activity.from?.role === "bot") showGuide(activity, replayed, choose);
  else showVisitor(activity);
  scrollToTurn();
}

export function showWaiting(waiting) {
  const offline = byId("offline");
  if (offline.hidden === !waiting) return;
  offline.hidden = !waiting;
  if (waiting) announce(offline.textContent);
}

/** There is no conversation any more: a new one is a press away. */
export function showGone(again) {
  const gone = byId("gone");
  typing.hidden = true;
  clearChips();
  byId("again").onclick = again;
  gone.hidden = false;
  byId("again").focus();
  byId("composer").hidden = true;
  byId("options").hidden = true;
  announce(gone.textContent);
}
