import { button, h } from "./dom.js";
import { besideLines, helpLines } from "./help.js";
import { label } from "./labels.js";
import { markedLine, sideBySide } from "./marked.js";
import { planCard } from "./plan.js";

const quoted = /^“[^“]*”$/;

/** Paragraphs of plain text; one that is wholly in quotation marks is words to say aloud. */
function paragraphs(text) {
  return (text ?? "")
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim())
    .map((paragraph) => h(quoted.test(paragraph.trim()) ? "blockquote" : "p", {}, paragraph.trim()));
}

// In a paragraph that asks, the question itself stands out; what leads up to it does not.
function markQuestions(paragraph) {
  const sentences = paragraph.textContent.split(/(?<=[.?!…]["”’]?\s)/);
  paragraph.replaceChildren(...sentences.map((sentence) => (/\?["”’]?\s*$/.test(sentence) ? h("strong", {}, sentence) : sentence)));
}

const option = (card) =>
  h(
    "section",
    { className: "option" },
    h("h2", {}, card.title),
    h(
      "dl",
      {},
      ...["for", "against", "living"].flatMap((side) => [h("dt", {}, label(`option.${side}`)), h("dd", {}, card[side])]),
    ),
  );

// What is asked along with an answer can be tapped at any time.
const answer = ({ text, disagree, from, beside }, choose) => [
  ...paragraphs(text),
  disagree && h("p", {}, h("strong", {}, `${label("card.disagree")}: `), disagree),
  beside.length > 0 && h("p", { className: "from" }, `${label("card.beside")}: `, ...beside.map((question) => button(question, () => choose(question)))),
  from && h("p", { className: "from" }, `${label("card.from")}: ${from}`),
];

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

const speaker = (name) => h("span", { className: "unseen" }, `${label(name)} `);

/** What the guide says, as one bubble. */
export function guideBubble(activity, choose) {
  const { kind = "line", prompt } = activity.channelData ?? {};
  const shown = contents(activity, choose).filter(Boolean);
  if (prompt && shown.at(-1)?.matches("p")) markQuestions(shown.at(-1));
  return h("div", { className: `guide ${kind}` }, speaker("speaker.guide"), ...shown);
}

/** What the visitor said. */
export const visitorBubble = (text) => h("div", { className: "visitor" }, speaker("speaker.you"), h("p", {}, text));
