import { h } from "./dom.js";
import { label } from "./labels.js";

const heard = (text) => h("span", { className: "unseen" }, text);
let notes = 0;

// Where it begins and ends is heard too: few screen readers say so of a mark by themselves.
function mark(span, inside, begins, ends) {
  const shown = h(
    "mark",
    { className: span.side },
    begins && heard(`${span.label}: `),
    inside,
    ends && heard(` (${label("marked.end")}) `),
  );
  if (span.id) shown.setAttribute("aria-describedby", span.id);
  return shown;
}

// Spans may overlap, so the line is cut at every edge, and what lies in two of them is marked twice.
function line(text, spans) {
  const marked = spans
    .map((span) => ({ ...span, end: Math.min(span.start + span.length, text.length) }))
    .filter(({ start, end }) => start < end);
  const edges = [...new Set([0, text.length, ...marked.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const pieces = edges.slice(1).map((to, at) => {
    const from = edges[at];
    const around = marked.filter(({ start, end }) => start <= from && to <= end);
    return around.reduceRight((inside, span) => mark(span, inside, span.start === from, span.end === to), text.slice(from, to));
  });
  return h("blockquote", {}, ...pieces);
}

const note = (text, span) =>
  h(
    "li",
    {},
    h("strong", { className: span.side }, span.label),
    span.length > 0 && ` “${text.slice(span.start, span.start + span.length)}”`,
    h("span", { className: "why", id: span.id }, span.note),
  );

/** The visitor's own line with what lands and what may sting, and below it what is said of each. */
export function markedLine({ text, spans = [] }) {
  const named = spans.map((span) => ({ ...span, id: `note-${++notes}` }));
  return [line(text, named), named.length > 0 && h("ul", { className: "notes" }, ...named.map((span) => note(text, span)))];
}

const version = ({ title, text, spans = [] }) => h("section", {}, h("h2", {}, title), line(text, spans));

// Which line under the words means what; whoever listens has heard it at the words.
function key(versions) {
  const marked = versions.flatMap(({ spans = [] }) => spans).filter(({ length }) => length > 0);
  const sides = new Map(marked.map((span) => [span.side, span.label]).sort());
  const shown = h("div", { className: "key" }, ...Array.from(sides, ([side, name]) => h("strong", { className: side }, name)));
  shown.ariaHidden = "true";
  return sides.size > 0 && shown;
}

/** Several versions of the visitor's line, to compare. */
export const sideBySide = (versions) => [h("div", { className: "cards" }, ...versions.map(version)), key(versions)];
