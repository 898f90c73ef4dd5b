import { choice, h } from "./dom.js";
import { label } from "./labels.js";

/** @import { Choose } from "../../types/panel.d.ts" */
/** @import { Dial } from "../../types/wire.d.ts" */

/**
 * "How much", from least to most: one control to turn up until it would be enough. What it stands at is said in words.
 * @param {Dial} scale
 * @param {Choose} choose
 */
export function dial({ levels, at }, choose) {
  const says = h("p", { ariaHidden: "true" });
  const range = h("input", { type: "range", max: `${levels.length - 1}`, value: `${at}`, ariaLabel: label("dial") });
  const level = () => levels[range.valueAsNumber] ?? "";
  const show = () => (says.textContent = range.ariaValueText = level());
  range.oninput = show;
  show();
  const take = choice(label("dial.take"), () => choose(level()));
  take.className = "solid";
  const ends = h("div", { ariaHidden: "true" }, h("span", {}, levels[0]), h("span", {}, levels.at(-1)));
  return h("div", { className: "dial" }, says, range, ends, take);
}
