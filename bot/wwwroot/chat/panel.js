import { guideBubble, visitorBubble } from "./bubbles.js";
import { dial } from "./dial.js";
import { byId, choice, h } from "./dom.js";
import { label } from "./labels.js";
/** @import { Choose } from "../../types/panel.d.ts" */
/** @import { Activity, ChannelData } from "../../types/wire.d.ts" */

const log = byId("log");
const chips = byId("chips");
const typing = byId("typing");
const announcer = byId("announcer");
const progress = byId("progress");
const say = byId("say");
const said = byId("said");
/** @type {Map<string, HTMLElement>} */
const pending = new Map();
const spokenFor = 10_000;
/** @type {HTMLElement | undefined} */
let turn;
let offered = () => {};

/**
 * Says something once to a screen reader, without moving its place.
 * @param {string | null} text
 */
export function announce(text) {
  const news = h("p", {}, text);
  announcer.append(news);
  setTimeout(() => news.remove(), spokenFor);
}

const touch = matchMedia("(hover: none)");

/** Puts the focus where the next words go; on a phone the keyboard stays down until it is asked for. */
export const focusInput = () => (touch.matches ? document.querySelector("h1") : say)?.focus({ preventScroll: true });

/** Makes the box as tall as its words, as far as its style allows. */
export function fitInput() {
  say.style.height = "auto";
  say.style.height = `${say.scrollHeight + say.offsetHeight - say.clientHeight}px`;
}

function clearChips() {
  if (chips.contains(document.activeElement)) focusInput();
  chips.replaceChildren();
}

/**
 * @param {Activity} activity
 * @param {Choose} choose
 */
function showChips(activity, choose) {
  const scale = activity.channelData?.dial;
  const actions = activity.suggestedActions?.actions ?? [];
  clearChips();
  if (scale) chips.append(dial(scale, choose));
  else chips.append(...actions.map(({ title, value }) => choice(title, () => choose(value ?? title))));
  offered = () => showChips(activity, choose);
}

// Between journeys there is nothing to be along.
/** @param {ChannelData} [data] */
function showProgress({ prompt, progress: part, ending } = {}) {
  if (ending === "plan") progress.value = 1;
  else if (prompt) progress.value = part ? part.asked / (part.of + 1) : 0;
}

// A turn is read from its beginning: the visitor's own line goes to the top, as far as there is something below it.
function scrollToTurn() {
  said.scrollTop = turn ? turn.offsetTop - 12 : 0;
}

/**
 * What the visitor just sent, at once and before the server has it.
 * @param {string} text
 * @param {string} clientActivityID
 */
export function showSent(text, clientActivityID) {
  turn = visitorBubble(text);
  pending.set(clientActivityID, turn);
  log.append(turn);
  clearChips();
  typing.hidden = false;
  for (const old of log.children) old.classList.remove("new");
  scrollToTurn();
}

/** @param {string} id */
const note = (id) => h("p", { className: "note" }, label(id));

/** Says that a reload ends the conversation, where the browser lets nothing be kept. */
export const showUnkept = () => log.prepend(note("unkept"));

/**
 * Takes a message back that can never be sent, so that its words can be changed.
 * @param {string} clientActivityID
 * @param {"refused" | "unsent"} why Too long, or for no reason that is known.
 */
export function showRefused(clientActivityID, why = "refused") {
  const bubble = pending.get(clientActivityID);
  say.value = bubble?.querySelector("p")?.textContent ?? say.value;
  fitInput();
  bubble?.remove();
  typing.hidden = true;
  log.append(note(why));
  announce(label(why));
  offered();
  say.focus();
}

/** @param {Activity} activity */
function showVisitor({ text, channelData }) {
  if (pending.delete(channelData?.clientActivityID ?? "")) return;
  clearChips();
  turn = visitorBubble(text ?? "");
  log.append(turn);
}

// What is only for the eye is not said.
/** @param {HTMLElement} bubble */
const heard = (bubble) => Array.from(bubble.children, (part) => (part instanceof HTMLElement && !part.ariaHidden ? part.innerText : "")).join("\n");

/**
 * @param {Activity} activity
 * @param {boolean} replayed
 * @param {Choose} choose
 */
function showGuide(activity, replayed, choose) {
  const bubble = guideBubble(activity, choose);
  typing.hidden = true;
  if (activity.channelData?.erased) log.replaceChildren();
  log.append(bubble);
  showChips(activity, choose);
  showProgress(activity.channelData);
  if (replayed) return;
  bubble.style.animationDelay = `${log.querySelectorAll(".new").length * 0.35}s`;
  bubble.classList.add("new");
  announce(heard(bubble));
}

/**
 * Shows one activity of the conversation.
 * @param {Activity} activity
 * @param {boolean} replayed
 * @param {Choose} choose
 */
export function show(activity, replayed, choose) {
  if (activity.from?.role === "bot") showGuide(activity, replayed, choose);
  else showVisitor(activity);
  scrollToTurn();
}

/** @param {boolean} waiting */
export function showWaiting(waiting) {
  const offline = byId("offline");
  if (offline.hidden === !waiting) return;
  offline.hidden = !waiting;
  if (waiting) announce(offline.textContent);
}

/**
 * There is no conversation any more: a new one is a press away.
 * @param {() => void} again
 */
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
