/**
 * What was asked over the network between two looks, of others than the page's own site, in bytes that came:
 * files as sent and unpacked, the bodies of Direct Line calls, the headers of all responses, and the text that
 * came and went by WebSocket. What the browser sends in requests is not among them.
 * @typedef {{ requests: number, files: number, unpacked: number, calls: number, headers: number, socket: number }} Weight
 */

/** @returns {Weight} */
const none = () => ({ requests: 0, files: 0, unpacked: 0, calls: 0, headers: 0, socket: 0 });

/** Counts what a page asks for, frames and preflights included. */
export class Traffic {
  #weight = none();
  /** What is counted, by id: whether it is a call, and the size of its headers. @type {Map<string, { call: boolean, headers: number }>} */
  #open = new Map();
  /** Every address that was asked for, whether or not it answered. @type {Set<string>} */
  asked = new Set();

  /** @param {import('puppeteer-core').Page} page @param {string} own The page's own site, which is not weighed. */
  static async watch(page, own) {
    const session = await page.createCDPSession();
    await session.send('Network.enable');
    // The guide also speaks Brotli; the other sites here do not. All are weighed with gzip.
    await session.send('Network.setExtraHTTPHeaders', { headers: { 'Accept-Encoding': 'gzip' } });
    return new Traffic(session, own);
  }

  /** @param {import('puppeteer-core').CDPSession} session @param {string} own */
  constructor(session, own) {
    session.on('Network.requestWillBeSent', ({ requestId, request }) => this.#asks(requestId, request.url, own));
    session.on('Network.webSocketCreated', ({ requestId, url }) => this.#asks(requestId, url, own));
    session.on('Network.responseReceived', ({ requestId, response }) => {
      const open = this.#open.get(requestId);
      if (open) open.headers = response.encodedDataLength;
    });
    session.on('Network.dataReceived', ({ requestId, dataLength }) => {
      if (this.#open.get(requestId)?.call === false) this.#weight.unpacked += dataLength;
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => this.#came(requestId, encodedDataLength));
    session.on('Network.webSocketFrameReceived', ({ response }) => this.#said(response.payloadData));
    session.on('Network.webSocketFrameSent', ({ response }) => this.#said(response.payloadData));
  }

  /** What was asked for since the last time. */
  take() {
    const weight = this.#weight;
    this.#weight = none();
    return weight;
  }

  /** @param {string} id @param {string} address @param {string} own */
  #asks(id, address, own) {
    const { protocol, origin, pathname } = new URL(address);
    if (protocol === 'data:' || protocol === 'blob:') return;
    this.asked.add(address);
    if (origin === own) return;
    this.#open.set(id, { call: pathname.startsWith('/v3/'), headers: 0 });
    this.#weight.requests++;
  }

  /** @param {string} id @param {number} size Headers and body. */
  #came(id, size) {
    const open = this.#open.get(id);
    if (!open) return;
    this.#weight.headers += open.headers;
    this.#weight[open.call ? 'calls' : 'files'] += size - open.headers;
  }

  /** @param {string} text */
  #said(text) {
    this.#weight.socket += Buffer.byteLength(text);
  }
}
