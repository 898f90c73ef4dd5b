import puppeteer from 'puppeteer-core';

const args = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage', '--disable-features=LocalNetworkAccessChecks',
];

/**
 * Gives a fresh Chromium, with a profile of its own, to what is done with it, and ends it.
 * @template T
 * @param {(browser: import('puppeteer-core').Browser) => Promise<T>} use
 * @returns {Promise<T>}
 */
export async function inChromium(use) {
  // Signals are main.js's to take: it ends everything, this one included.
  const browser = await puppeteer.launch({
    executablePath: '/usr/bin/chromium', headless: true, args, handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false,
  });
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}
