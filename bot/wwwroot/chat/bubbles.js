import { button, h } from "./dom.js";
import { besideLines, helpLines } from "./help.js";
import { label } from "./labels.js";
import { markedLine, sideBySide } from "./marked.js";
import { planCard } from "./plan.js";
/** @import { Choose } from "../../types/panel.d.ts" */
/** @import { Activity, Card, Option } from "../../types/wire.d.ts" */

const quoted = /^“[^“]*”$/;

/**
 * Paragraphs of plain text; one that is wholly in quotation marks is words to say aloud.
 * @param {string | null | undefined} text
 */
function paragraphs(text) {
  return (text ?? "")
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim())
    .map((paragraph) => h(quoted.test(paragraph.trim()) ? "blockquote" : "p", {}, paragraph.trim()));
}

// In a paragraph that asks, the question itself stands out; what leads up to it does not.
/** @param {Element} paragraph */
function markQuestions(paragraph) {
  const sentences = paragraph.textContent.split(/(?<=[.?!…]["”’]?\s)/);
  paragraph.replaceChildren(...sentences.map((sentence) => (/\?["”’]?\s*$/.test(sentence) ? h("strong", {}, sentence) : sentence)));
}

/** @type {("for" | "against" | "living")[]} */
const sides = ["for", "against", "living"];

/** @param {Option} card */
const option = (card) =>
  h(
    "section",
    { className: "option" },
    h("h2", {}, card.title),
    h(
      "dl",
      {},
      ...sides.flatMap((side) => [h("dt", {}, label(`option.${side}`)), h("dd", {}, card[side])]),
    ),
  );

// What is asked along with an answer can be tapped at any time.
/**
 * @param {Card} card
 * @param {Choose} choose
 */
const answer = ({ text, disagree, from, beside }, choose) => [
  ...paragraphs(text),
  disagree && h("p", {}, h("strong", {}, `${label("card.disagree")}: `), disagree),
  beside.length > 0 && h("p", { className: "from" }, `${label("card.beside")}: `, ...beside.map((question) => button(question, () => choose(question)))),
  from && h("p", { className: "from" }, `${label("card.from")}: ${from}`),
];

/**
 * @param {Activity} activity
 * @param {Choose} choose
 */
function contents({ text, channelData = {} }, choose) {
  const { options, lines, plan, marked, versions, card } = channelData;
  if (card) return answer(card, choose);
  if (plan) return [planCard(plan)];
  if (options?.length) return options.map(option);
  if (lines?.length) return [...paragraphs(besideLines(text ?? "", lines)), helpLines(lines)];
  if (marked) return [...paragraphs(marked.before), ...markedLine(marked), ...paragraphs(marked.after)];
  if (versions?.length) return sideBySide(versions);
  return paragraphs(text);
}

/** @param {string} name */
const speaker = (name) => h("span", { className: "unseen" }, `${label(name)} `);

/**
 * What the guide says, as one bubble.
 * @param {Activity} activity
 * @param {Choose} choose
 */
export function guideBubble(activity, choose) {
  const { kind = "line", prompt } = activity.channelData ?? {};
  const shown = contents(activity, choose).flatMap((part) => part || []);
  const last = shown.at(-1);
  if (prompt && last?.matches("p")) markQuestions(last);
  return h("div", { className: `guide ${kind}` }, speaker("speaker.guide"), ...shown);
}

/**
 * What the visitor said.
 * @param {string} text
 */
export const visitorBubble = (text) => h("div", { className: "visitor" }, speaker("speaker.you"), h("p", { dir: "auto" }, text));
