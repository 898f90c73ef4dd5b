import { createServer, request } from 'node:http';
import { connect } from 'node:net';

const busy = JSON.stringify({ error: { code: 'ServiceError', message: 'The proxy is busy.' } });

/** Stands between a client and the service, and does what networks do: drops sockets, loses answers, is busy. */
export class Proxy {
  /** Every request, as "METHOD /path" with what it was answered. */
  seen = [];

  /** The streams that are open. */
  streams = new Set();

  #faults = [];
  #cut = false;
  #ears = new Set();

  static async start(service) {
    const proxy = new Proxy(service);
    await new Promise((listening) => proxy.server.listen(0, '127.0.0.1', listening));
    return proxy;
  }

  constructor(service) {
    this.service = service;
    this.server = createServer((incoming, outgoing) => this.#pass(incoming, outgoing));
    this.server.on('upgrade', (incoming, socket, head) => this.#stream(incoming, socket, head));
  }

  get domain() {
    return `http://127.0.0.1:${this.server.address().port}/v3/directline`;
  }

  /** Answers the next post of an activity with 503: before the service sees it, or after the service took it. */
  busyOnce({ taken }) {
    this.#faults.push({ taken });
  }

  /** Drops every open stream without a word, as a phone that leaves a building. */
  dropStreams() {
    for (const socket of this.streams) socket.destroy();
  }

  /** Passes half of what the service sends next, and drops the stream then. */
  cutNextFrame() {
    this.#cut = true;
  }

  count(what) {
    return this.seen.filter((line) => what.test(line)).length;
  }

  /** Waits until as many requests as that were answered. */
  async until(what, times) {
    while (this.count(what) < times) await new Promise((heard) => this.#ears.add(heard));
  }

  async stop() {
    this.dropStreams();
    this.server.closeAllConnections();
    await new Promise((closed) => this.server.close(closed));
  }

  #note(incoming, status) {
    this.seen.push(`${incoming.method} ${incoming.url.split('?')[0]} ${status}`);
    for (const heard of this.#ears) heard();
    this.#ears.clear();
  }

  #faultFor(incoming) {
    return incoming.method === 'POST' && incoming.url.endsWith('/activities') ? this.#faults.shift() : undefined;
  }

  #pass(incoming, outgoing) {
    const fault = this.#faultFor(incoming);
    const answer = (status, headers, from) => {
      outgoing.writeHead(status, headers);
      from ? from.pipe(outgoing) : outgoing.end(busy);
      this.#note(incoming, status);
    };
    const refuse = () => answer(503, { 'content-type': 'application/json' });
    if (fault?.taken === false) return incoming.resume().on('end', refuse);
    const onward = request(this.#onward(incoming), (answered) =>
      fault ? answered.resume().on('end', refuse) : answer(answered.statusCode, answered.headers, answered));
    // Where the service is gone, so is the connection: the client sees no answer at all.
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  }

  #stream(incoming, socket, head) {
    const { port } = new URL(this.service.address);
    const onward = connect(port, '127.0.0.1', () => {
      const headers = incoming.rawHeaders.reduce((lines, word, i) => lines + word + (i % 2 ? '\r\n' : ': '), '');
      onward.write(`GET ${incoming.url} HTTP/1.1\r\n${headers}\r\n`);
      onward.write(head);
      socket.pipe(onward);
    });
    onward.once('data', (first) => this.#note(incoming, first.toString('latin1', 9, 12)));
    onward.on('data', (bytes) => (this.#cut ? this.#sendHalf(socket, bytes) : socket.write(bytes)));
    this.streams.add(socket);
    for (const [one, other] of [[socket, onward], [onward, socket]]) {
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
    socket.on('close', () => this.streams.delete(socket));
  }

  #sendHalf(socket, bytes) {
    this.#cut = false;
    socket.write(bytes.subarray(0, bytes.length >> 1), () => socket.destroy());
  }

  // The client's own Host goes on, so that stream URLs lead through the proxy as well.
  #onward(incoming) {
    const { port } = new URL(this.service.address);
    return { host: '127.0.0.1', port, method: incoming.method, path: incoming.url, headers: incoming.headers, agent: false };
  }
}
