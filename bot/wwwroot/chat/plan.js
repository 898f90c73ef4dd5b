import { button, h } from "./dom.js";
import { label } from "./labels.js";
import { keeping } from "./keep.js";

const item = ({ part, heading, text }) => h("div", { className: part }, h("dt", {}, heading), h("dd", {}, text));

/** The plan as a card one would keep, with the way to keep it. */
export function planCard(plan) {
  const keep = h("div", { className: "keep" });
  const save = button(label("keep.save"), () => keeping(plan, keep, save), "solid");
  keep.append(save);
  return h("section", { className: "plan" }, h("h2", {}, plan.title), h("dl", {}, ...plan.items.map(item)), keep);
}
