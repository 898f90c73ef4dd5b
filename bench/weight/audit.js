import lighthouse from 'lighthouse';
import { inChromium } from './chromium.js';

/** The variants of the page, in the order in which they take turns. */
export const variants = /** @type {const} */ (['plain', 'empty', 'ours', 'opened', 'webchat', 'minimal']);

const categories = ['performance', 'accessibility', 'best-practices'];
// Told as figures, or told of the page's own largest paint whatever it is.
const untold = new Set(['metrics', 'hidden', 'largest-contentful-paint-element']);
const timings = { LCP: 'largest-contentful-paint', TBT: 'total-blocking-time', CLS: 'cumulative-layout-shift', 'Speed Index': 'speed-index' };

/**
 * `largest` is what the page's largest contentful paint was.
 * @typedef {{ figures: Record<string, number>, findings: string[], largest: string }} Audit
 */

/**
 * Has Lighthouse look at each variant as often as asked for. They take turns, so that a machine that is busy
 * for a while slows all of them.
 * @param {import('./stage.js').Stage} stage
 * @param {number} runs
 */
export async function audit(stage, runs) {
  const audits = variants.map(() => /** @type {Audit[]} */ ([]));
  for (let run = 0; run < runs; run++)
    for (const [at, variant] of variants.entries()) audits[at].push(await look(`${stage.site}/${variant}`));
  const [plain] = audits;
  const known = new Set(plain.flatMap(({ findings }) => findings));
  return Object.fromEntries(variants.map((variant, at) => [variant, {
    ...medians(audits[at]),
    largest: [...new Set(audits[at].map(({ largest }) => largest))],
    findings: [...new Set(audits[at].flatMap(({ findings }) => findings))].filter((finding) => !known.has(finding)),
  }]));
}

/** Lighthouse as it comes: its default phone, with the network and processor it simulates. @param {string} address */
function look(address) {
  return inChromium(async (browser) => {
    const port = Number(new URL(browser.wsEndpoint()).port);
    const result = await lighthouse(address, { port, logLevel: 'silent', onlyCategories: categories });
    if (!result || result.lhr.runtimeError) throw new Error(`Lighthouse could not look at ${address}: ${result?.lhr.runtimeError?.message}`);
    return read(result.lhr);
  });
}

/** @param {import('lighthouse').Result} lhr @returns {Audit} */
function read({ categories: scores, audits }) {
  const scored = categories.map((name) => [name, Math.round((scores[name].score ?? 0) * 100)]);
  const timed = Object.entries(timings).map(([name, id]) => [name, audits[id].numericValue]);
  return {
    figures: Object.fromEntries([...scored, ...timed]),
    findings: categories.flatMap((name) => failed(scores[name], audits)),
    largest: largest(audits),
  };
}

/** The opening tag of what was painted largest, with one class: others are made up anew each time. @param {import('lighthouse').Result['audits']} audits */
function largest(audits) {
  /** @type {any} Lighthouse describes the details of all its audits as one union. */
  const details = audits['largest-contentful-paint-element'].details;
  const snippet = details?.items?.[0]?.items?.[0]?.node?.snippet ?? 'nothing';
  return snippet.replace(/^(<\w+ class="\S+).*$/, '$1 …">');
}

/** What an audit found fault with, metrics aside. @param {import('lighthouse').Result.Category} category @param {import('lighthouse').Result['audits']} audits */
function failed(category, audits) {
  return category.auditRefs
    .filter(({ id, group }) => !untold.has(group ?? id) && !untold.has(id) && (audits[id].score ?? 1) < 0.9)
    .map(({ id }) => `${category.id}: ${audits[id].title} (${id})`);
}

/** @param {Audit[]} audits */
function medians(audits) {
  const names = Object.keys(audits[0].figures);
  const all = names.map((name) => audits.map(({ figures }) => figures[name]).sort((a, b) => a - b));
  return {
    medians: Object.fromEntries(names.map((name, at) => [name, all[at][Math.floor(audits.length / 2)]])),
    ranges: Object.fromEntries(names.map((name, at) => [name, [all[at][0], all[at].at(-1)]])),
  };
}
