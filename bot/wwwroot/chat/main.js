import { Conversation } from "./conversation.js";
import { byId } from "./dom.js";
import { host } from "./host.js";
import { label, loadLabels } from "./labels.js";
import { lasting } from "./lasting.js";
import { erase, onThreeShifts } from "./leave.js";
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

function say(text) {
  const words = text.trim();
  if (words) showSent(words, conversation.send(words));
}

function startAgain() {
  memory.clear();
  location.reload();
}

function leave() {
  erase(conversation, memory);
  host.left();
}

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
    if (!target.dataset.say) return;
    menu.hidePopover();
    say(target.dataset.say);
    focusInput();
  };
  addEventListener("keydown", ({ key }) => {
    if (key === "Escape" && !menu.matches(":popover-open")) host.tell("close");
  });
}

function ready() {
  host.tell("ready");
  focusInput();
}

async function begin() {
  host.wearColor();
  listen();
  ready();
  await loadLabels(lasting(new AbortController().signal, showWaiting));
  if (memory.denied) showUnkept();
  await conversation.open();
}

if (host.leaving) leave();
else await begin();
