const widgets = { ours: 'ours', webchat: 'Web Chat', minimal: 'Web Chat, minimal' };
const pages = { plain: 'the page alone', empty: 'an empty script', ours: 'ours, closed', opened: 'ours, opened at once', webchat: 'Web Chat', minimal: 'Web Chat, minimal' };

/** @typedef {Awaited<ReturnType<typeof import('./main.js').measure>>} Results */

/** Says what was measured, for a reader. @param {Results} results */
export function print({ runs, seen, strict, audits, machine }) {
  heading('What comes over the network, in bytes. Gzip; without the page\'s own files. "headers" are those of responses, over HTTP/1.1');
  table(['', 'requests', 'files', 'unpacked', 'calls', 'headers', 'WebSocket'], weights(seen));
  heading('What else was seen, up to a plan for ours and up to the greeting for Web Chat');
  table(['', ...Object.values(widgets)], [
    row('asked of other hosts', seen, ({ elsewhere }) => list(elsewhere)),
    row('cookies', seen, ({ cookies }) => list(cookies)),
    row('localStorage keys', seen, ({ localStorage }) => list(localStorage)),
    row('sessionStorage keys', seen, ({ sessionStorage }) => list(sessionStorage)),
    row('console errors', seen, ({ errors }) => String(errors.length)),
  ]);
  heading("Under default-src 'none' and its own origin in script-src, style-src and frame-src; Web Chat is given the guide in connect-src as well");
  table(['', ...Object.values(widgets)], [
    row('gets there', strict, ({ reached }) => (reached ? 'yes' : 'no')),
    row('violations', strict, ({ violations }) => String(violations.length)),
    row('of', strict, ({ violations }) => list([...new Set(violations)])),
  ]);
  heading(`Lighthouse, its default phone; medians of ${runs}, and from least to most. Times in ms. ${machine.cores} cores, load ${machine.load.toFixed(1)}`);
  const names = Object.keys(audits.plain.medians);
  table(['', ...names], Object.entries(pages).map(([name, title]) => [title, ...names.map((figure) => spread(audits[name], figure))]));
  for (const [name, title] of Object.entries(pages)) {
    console.log(`\n${title}: largest paint ${audits[name].largest.join(', ')}`);
    for (const finding of audits[name].findings) console.log(`  found here and not on the page alone: ${finding}`);
  }
}

/** @param {Results['seen']} seen */
function weights({ ours, webchat, minimal }) {
  const { page, greeting, plan } = ours.weights;
  return [
    weight('ours, as the page loads', page),
    weight('ours, from opening to the greeting', greeting),
    weight('ours, from there to a plan', plan),
    weight('ours, from opening to a plan', sum(greeting, plan)),
    weight('Web Chat, to its greeting', webchat.weights.greeting),
    weight('Web Chat minimal, to its greeting', minimal.weights.greeting),
  ];
}

/** @param {string} title @param {import('./traffic.js').Weight} weight */
function weight(title, { requests, files, unpacked, calls, headers, socket }) {
  return [title, ...[requests, files, unpacked, calls, headers, socket].map(number)];
}

/** @template {Record<string, number>} T @param {T} one @param {T} other */
function sum(one, other) {
  return /** @type {T} */ (Object.fromEntries(Object.entries(one).map(([name, value]) => [name, value + other[name]])));
}

/** @template T @param {string} title @param {Record<string, T>} visits @param {(visit: T) => string} tell */
function row(title, visits, tell) {
  return [title, ...Object.keys(widgets).map((name) => tell(visits[name]))];
}

/** @param {Results['audits'][string]} audit @param {string} figure */
function spread({ medians, ranges }, figure) {
  const [least, most] = ranges[figure];
  return least === most ? number(least) : `${number(medians[figure])} (${number(least)}-${number(most)})`;
}

/** @param {number} value */
function number(value) {
  return value.toLocaleString('en-GB', { maximumFractionDigits: value < 1 ? 3 : 0 });
}

/** @param {string[]} names */
function list(names) {
  return names.length ? names.join(', ') : 'none';
}

/** @param {string} text */
function heading(text) {
  console.log(`\n${text}\n`);
}

/** @param {string[]} head @param {string[][]} rows */
function table(head, rows) {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((cells) => cells[column].length)));
  for (const cells of [head, ...rows])
    console.log(cells.map((cell, column) => (column ? cell.padStart(widths[column]) : cell.padEnd(widths[column]))).join('  '));
}
