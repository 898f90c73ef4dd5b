import { button, download, h } from "./dom.js";
import { host } from "./host.js";
import { label } from "./labels.js";
import { reminderForm } from "./reminder.js";

const asText = (items) => items.map(({ heading, text }) => `${heading}\n${text}\n`).join("\n");

function done(sheet) {
  sheet.remove();
  host.tell("printed");
}

// Some browsers go on before they have printed: the sheet stays until it is done.
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
 */
export function keeping(plan, place, save) {
  const boxes = plan.items.map((item) => [h("input", { type: "checkbox", checked: item.leaves === true }), item]);
  const ticked = () => boxes.filter(([box]) => box.checked).map(([, item]) => item);
  const show = (...children) => {
    const step = h("div", { className: "step", tabIndex: -1 }, ...children);
    place.replaceChildren(step);
    step.focus();
  };
  const back = () => {
    place.replaceChildren(save);
    save.focus();
  };

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
