import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { gzipSync } from 'node:zlib';

const types = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml' };

/**
 * A site on a port of its own that sends each of its files compressed.
 * @typedef {{ body: string | Buffer, type: string, policy?: string }} File
 */
export class Site {
  /** @type {Map<string, { packed: Buffer, headers: Record<string, string> }>} */
  #files = new Map();
  #server = createServer((request, response) => this.#answer(request, response));
  origin = '';

  static async start() {
    const site = new Site();
    site.#server.listen(0, '127.0.0.1');
    await once(site.#server, 'listening');
    const { port } = /** @type {import('node:net').AddressInfo} */ (site.#server.address());
    site.origin = `http://localhost:${port}`;
    return site;
  }

  /** @param {string} path @param {File} file */
  put(path, { body, type, policy }) {
    const headers = { 'Content-Type': `${type}; charset=utf-8`, 'Content-Encoding': 'gzip', 'Cache-Control': 'max-age=31536000' };
    this.#files.set(path, {
      packed: gzipSync(body, { level: 9 }),
      headers: policy ? { ...headers, 'Content-Security-Policy': policy } : headers,
    });
  }

  /** @param {string} path @param {string | URL} file */
  putFile(path, file) {
    this.put(path, { body: readFileSync(file), type: types[/** @type {keyof types} */ (extname(path))] });
  }

  stop() {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  /** @param {import('node:http').IncomingMessage} request @param {import('node:http').ServerResponse} response */
  #answer(request, response) {
    const file = this.#files.get(request.url ?? '');
    if (!file) response.writeHead(404).end();
    else response.writeHead(200, { ...file.headers, 'Content-Length': file.packed.length }).end(file.packed);
  }
}
