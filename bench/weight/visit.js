import { Traffic } from './traffic.js';

const patience = 30_000;
const mostSteps = 15;

/** @typedef {import('puppeteer-core').Page} Page */

/** Where each of the widgets stands on a page, and the steps from its loading on, by name. */
const walks = {
  ours: { greeting: openPanel, plan: followChips },
  webchat: { greeting: awaitWebChat },
  minimal: { greeting: awaitWebChat },
};

/**
 * One visitor with nothing kept from before: loads the page, and goes as far as the walk leads.
 * @param {import('puppeteer-core').Browser} browser
 * @param {import('./stage.js').Stage} stage
 * @param {import('./stage.js').Widget} widget
 * @param {{ strict?: boolean }} options
 */
export async function visit(browser, stage, widget, { strict = false } = {}) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const traffic = await Traffic.watch(page, stage.site);
    const errors = await listen(page);
    await page.goto(`${stage.site}${strict ? '/strict' : ''}/${widget}`, { waitUntil: 'load' });
    const weights = await walk(page, traffic, walks[widget]);
    const known = new Set([stage.site, stage.bot, stage.peer].map((origin) => new URL(origin).host));
    return {
      weights,
      reached: Object.keys(walks[widget]).every((step) => step in weights),
      elsewhere: [...traffic.asked].filter((address) => !known.has(new URL(address).host)),
      cookies: (await context.cookies()).map(({ name, domain }) => `${name} (${domain})`),
      ...(await kept(page)),
      errors,
      violations: (await inFrames(page, 'violations')).flat(),
    };
  } finally {
    await context.close();
  }
}

/** @param {Page} page @param {Traffic} traffic @param {Record<string, (page: Page) => Promise<unknown>>} steps */
async function walk(page, traffic, steps) {
  /** @type {Record<string, import('./traffic.js').Weight>} */
  const weights = {};
  // What opens by itself is weighed from the loading of the page on.
  if (steps.plan) weights.page = await settled(page, traffic);
  for (const [name, step] of Object.entries(steps)) {
    if (!(await step(page).then(() => true, gaveUp))) break;
    weights[name] = await settled(page, traffic);
  }
  return weights;
}

/** @param {Error} fault */
function gaveUp(fault) {
  if (fault.name !== 'TimeoutError') throw fault;
  return false;
}

/** @param {Page} page @param {Traffic} traffic */
async function settled(page, traffic) {
  await page.waitForNetworkIdle({ timeout: patience });
  return traffic.take();
}

/** @param {Page} page */
async function openPanel(page) {
  await (await page.waitForSelector('guidance-bot >>> button:last-of-type', { timeout: patience }))?.press('Enter');
  await (await panel(page)).waitForSelector('#chips button', { timeout: patience });
}

/** Takes the first chip until there is a plan: it always leads towards an ending. @param {Page} page */
async function followChips(page) {
  const frame = await panel(page);
  for (let step = 0; step < mostSteps && !(await frame.$('.plan section')); step++) {
    const before = (await frame.$$('.guide')).length;
    await (await frame.waitForSelector('#chips button', { timeout: patience }))?.press('Enter');
    const answered = `document.querySelectorAll('.guide').length > ${before} && document.querySelector('#chips button, .plan section')`;
    await frame.waitForFunction(answered, { timeout: patience });
  }
  await frame.waitForSelector('.plan section', { timeout: patience });
}

/** @param {Page} page */
async function awaitWebChat(page) {
  await page.waitForSelector('.webchat__suggested-action', { timeout: patience });
}

/** The frame by its address: one that was had while it was still empty is not the one that is filled. @param {Page} page */
const panel = (page) => page.waitForFrame((frame) => frame.url().split(/[?#]/)[0]?.endsWith('/chat') === true, { timeout: patience });

/** What the page and its frames complain of, from their first line on. @param {Page} page */
async function listen(page) {
  /** @type {string[]} */
  const errors = [];
  page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())));
  page.on('pageerror', (fault) => void errors.push(String(fault)));
  await page.evaluateOnNewDocument(() => {
    const seen = [];
    Object.assign(window, { violations: seen });
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => seen.push(`${effectiveDirective} ${blockedURI}`));
  });
  return errors;
}

/** The names of what is kept in the browser, by the page and its frames. @param {Page} page */
async function kept(page) {
  return {
    localStorage: (await inFrames(page, 'Object.keys(localStorage)')).flat(),
    sessionStorage: (await inFrames(page, 'Object.keys(sessionStorage)')).flat(),
  };
}

/** @param {Page} page @param {string} expression @returns {Promise<string[][]>} */
function inFrames(page, expression) {
  return Promise.all(page.frames().map((frame) => /** @type {Promise<string[]>} */ (frame.evaluate(expression))));
}
