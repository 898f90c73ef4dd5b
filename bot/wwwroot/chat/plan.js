import { button, download, h } from "./dom.js";
import { host } from "./host.js";
import { label } from "./labels.js";
import { reminderForm } from "./reminder.js";
/** @import { Child } from "../../types/panel.d.ts" */
/** @import { Plan, PlanItem } from "../../types/wire.d.ts" */

/** @param {PlanItem[]} items */
const asText = (items) => items.map(({ heading, text }) => `${heading}\n${text}\n`).join("\n");

/** @param {HTMLElement} sheet */
function done(sheet) {
  sheet.remove();
  host.tell("printed");
}

// Some browsers go on before they have printed: the sheet stays until it is done.
/** @param {PlanItem[]} items */
async function print(items) {
  const sheet = h("div", { id: "print" }, ...items.flatMap(({ heading, text }) => [h("h2", {}, heading), h("p", {}, text)]));
  document.getElementById("print")?.remove();
  document.body.append(sheet);
  addEventListener("afterprint", () => done(sheet), { once: true });
  await host.beforePrint();
  window.print();
}

/**
 * Keeping a plan, inside its card: first whether anyone else uses the device. Where someone may, three phrases to
 * remember; otherwise the parts that are ticked, and only those, leave the screen.
 * @param {Plan} plan
 * @param {HTMLElement} place
 * @param {HTMLElement} save
 */
function keeping(plan, place, save) {
  /** @type {[HTMLInputElement, PlanItem][]} */
  const boxes = plan.items.map((item) => [h("input", { type: "checkbox", checked: item.leaves === true }), item]);
  const ticked = () => boxes.filter(([box]) => box.checked).map(([, item]) => item);
  // The focus moves before what held it vanishes: otherwise a screen reader is thrown to the top of the page.
  /** @param {HTMLElement} next */
  const swap = (next) => {
    place.prepend(next);
    next.focus();
    while (next.nextSibling) next.nextSibling.remove();
  };
  /** @param {...Child} children */
  const show = (...children) => swap(h("div", { className: "step", tabIndex: -1 }, ...children));
  const back = () => swap(save);

  const ask = () =>
    show(
      plan.note && h("p", {}, plan.note),
      h("p", {}, label("keep.shared")),
      h(
        "div",
        { className: "row" },
        button(label("keep.no"), choose),
        button(label("keep.yes"), remember),
        button(label("keep.unsure"), remember),
      ),
    );

  const remember = () =>
    show(
      h("p", {}, label("keep.remember")),
      h("ol", {}, ...plan.phrases.map((phrase) => h("li", {}, phrase))),
      button(label("keep.back"), back, "quiet"),
    );

  const remind = () => show(h("p", {}, label("reminder")), reminderForm(), button(label("reminder.back"), choose, "quiet"));

  function choose() {
    const told = h("p", { role: "status" });
    const copy = () =>
      navigator.clipboard.writeText(asText(ticked())).then(
        () => (told.textContent = label("keep.copied")),
        () => (told.textContent = label("keep.not-copied")),
      );
    show(
      h(
        "fieldset",
        {},
        h("legend", {}, label("keep.what")),
        ...boxes.map(([box, { heading }]) => h("label", {}, box, heading)),
      ),
      h(
        "div",
        { className: "row" },
        button(label("keep.copy"), copy),
        button(label("keep.text"), () => download("notes.txt", "text/plain", asText(ticked()))),
        button(label("keep.print"), () => print(ticked())),
        button(label("keep.calendar"), remind),
      ),
      told,
      button(label("keep.back"), back, "quiet"),
    );
  }

  ask();
}

/** @param {PlanItem} item */
const item = ({ part, heading, text }) => h("div", { className: part }, h("dt", {}, heading), h("dd", {}, text));

/**
 * The plan as a card one would keep, with the way to keep it.
 * @param {Plan} plan
 */
export function planCard(plan) {
  const keep = h("div", { className: "keep" });
  const save = button(label("keep.save"), () => keeping(plan, keep, save), "solid");
  keep.append(save);
  return h("section", { className: "plan" }, h("h2", {}, plan.title), h("dl", {}, ...plan.items.map(item)), keep);
}
