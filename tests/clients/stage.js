import { Client, tokenFrom } from './client.js';
import { Proxy } from './proxy.js';
import { Service } from './service.js';

/** The service, a proxy before it, and the clients of one test file; all of it is closed at its end. */
export class Stage {
  clients = [];

  static async open(assembly) {
    const stage = new Stage();
    stage.service = await Service.start(assembly);
    stage.proxy = await Proxy.start(stage.service);
    return stage;
  }

  get domain() {
    return this.proxy.domain;
  }

  /** A client that was greeted. */
  async greeted(options) {
    const { token } = await tokenFrom(this.domain);
    const client = this.resumed({ token }, options);
    await client.greeted();
    return client;
  }

  /** A client that takes a conversation up, by token, conversation id and what else it kept. */
  resumed(kept, options) {
    const client = new Client(this.domain, kept, options);
    this.clients.push(client);
    return client;
  }

  /** Ends what one test left open, so that the next is alone. */
  clear() {
    for (const client of this.clients.splice(0)) client.close();
    this.proxy.seen.length = 0;
  }

  async close() {
    this.clear();
    await this.proxy.stop();
    await this.service.stop();
  }
}
