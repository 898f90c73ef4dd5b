import { availableParallelism, loadavg } from 'node:os';
import { audit } from './audit.js';
import { inChromium } from './chromium.js';
import { json, runs } from './options.js';
import { print } from './print.js';
import { Stage } from './stage.js';
import { visit } from './visit.js';

const widgets = /** @type {const} */ (['ours', 'webchat', 'minimal']);

/** @param {Stage} stage @param {number} runs */
export async function measure(stage, runs) {
  const [seen, strict] = await inChromium(async (browser) => [await visits(browser, stage, false), await visits(browser, stage, true)]);
  const audits = await audit(stage, runs);
  // Lighthouse's times are of this machine: whoever reads them should know whether it had other work.
  return { runs, seen, strict, audits, machine: { cores: availableParallelism(), load: loadavg()[1] } };
}

/** @param {import('puppeteer-core').Browser} browser @param {Stage} stage @param {boolean} strict */
async function visits(browser, stage, strict) {
  /** @type {Record<string, Awaited<ReturnType<typeof visit>>>} */
  const visits = {};
  for (const widget of widgets) visits[widget] = await visit(browser, stage, widget, { strict });
  return visits;
}

// What runs besides is ended as this process exits, a signal included.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1));

const stage = await Stage.start();
try {
  const results = await measure(stage, runs);
  if (json) console.log(JSON.stringify(results, null, 2));
  else print(results);
} finally {
  await stage.stop();
}
