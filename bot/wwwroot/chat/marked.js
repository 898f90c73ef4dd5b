import { h } from "./dom.js";
import { label } from "./labels.js";
/** @import { Child } from "../../types/panel.d.ts" */
/** @import { Marked, Span, Version } from "../../types/wire.d.ts" */
/** @typedef {Span & { id?: string }} Named A mark, and the id of its note where it has one. */

/** @param {string} text */
const heard = (text) => h("span", { className: "unseen" }, text);
let notes = 0;

// Where it begins and ends is heard too: few screen readers say so of a mark by themselves.
/**
 * @param {Named} span
 * @param {Child} inside
 * @param {boolean} begins
 * @param {boolean} ends
 */
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
/**
 * @param {string} text
 * @param {Named[]} spans
 */
function line(text, spans) {
  const marked = spans
    .map((span) => ({ ...span, end: Math.min(span.start + span.length, text.length) }))
    .filter(({ start, end }) => start < end);
  const edges = [...new Set([0, text.length, ...marked.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const pieces = edges.slice(1).map((to, at) => {
    const from = edges[at] ?? 0;
    const around = marked.filter(({ start, end }) => start <= from && to <= end);
    /** @type {(inside: Child, span: Named & { end: number }) => Child} */
    const wrapped = (inside, span) => mark(span, inside, span.start === from, span.end === to);
    return around.reduceRight(wrapped, text.slice(from, to));
  });
  return h("blockquote", { dir: "auto" }, ...pieces);
}

/**
 * @param {string} text
 * @param {Named} span
 */
const note = (text, span) =>
  h(
    "li",
    {},
    h("strong", { className: span.side }, span.label),
    span.length > 0 && h("bdi", {}, ` “${text.slice(span.start, span.start + span.length)}”`),
    h("span", { className: "why", id: span.id }, span.note),
  );

/**
 * The visitor's own line with what lands and what may sting, and below it what is said of each.
 * @param {Marked} marked
 */
export function markedLine({ text, spans = [] }) {
  const named = spans.map((span) => ({ ...span, id: `note-${++notes}` }));
  return [line(text, named), named.length > 0 && h("ul", { className: "notes" }, ...named.map((span) => note(text, span)))];
}

/** @param {Version} version */
const version = ({ title, text, spans = [] }) => h("section", {}, h("h2", {}, title), line(text, spans));

/** @type {(span: Span) => [string, string]} */
const entry = (span) => [span.side, span.label];

// Which line under the words means what; whoever listens has heard it at the words.
/** @param {Version[]} versions */
function key(versions) {
  const marked = versions.flatMap(({ spans = [] }) => spans).filter(({ length }) => length > 0);
  const sides = new Map(marked.map(entry).sort());
  const shown = h("div", { className: "key" }, ...Array.from(sides, ([side, name]) => h("strong", { className: side }, name)));
  shown.ariaHidden = "true";
  return sides.size > 0 && shown;
}

/**
 * Several versions of the visitor's line, to compare.
 * @param {Version[]} versions
 */
export const sideBySide = (versions) => [h("div", { className: "cards" }, ...versions.map(version)), key(versions)];
