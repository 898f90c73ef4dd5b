import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Service } from '../../tests/clients/service.js';
import { Site } from './serve.js';

const assembly = fileURLToPath(new URL('../../bot/bin/Release/net10.0/guidancebot.dll', import.meta.url));
const page = new URL('page/', import.meta.url);
const bundles = new URL('node_modules/botframework-webchat/dist/', import.meta.url);
const bare = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Practice</title><!-- widget --><h1>Practice</h1>';

/** @typedef {'ours' | 'webchat' | 'minimal'} Widget */

/**
 * The practice's site, the guide, and a site that Web Chat comes from, each an origin of its own.
 * Every variant of the practice's page lies at /NAME; below /strict is a bare page under a strict policy.
 */
export class Stage {
  static async start() {
    const [site, peer] = await Promise.all([Site.start(), Site.start()]);
    process.env.GuidanceBot__Practice__AllowedOrigins__0 = site.origin;
    const stage = new Stage(site, peer, await Service.start(assembly));
    stage.#put();
    await stage.#warm();
    return stage;
  }

  /** @param {Site} site @param {Site} peer @param {Service} service */
  constructor(site, peer, service) {
    this.site = site.origin;
    this.peer = peer.origin;
    this.bot = service.address.replace('127.0.0.1', 'localhost');
    this.sites = { site, peer };
    this.service = service;
  }

  async stop() {
    this.sites.site.stop();
    this.sites.peer.stop();
    await this.service.stop();
  }

  // Web Chat talks to the guide from the page itself, so it is given that as well.
  #policy(/** @type {Widget} */ widget) {
    const from = widget === 'ours' ? this.bot : this.peer;
    const talk = widget === 'ours' ? '' : `; connect-src ${this.bot} ${this.bot.replace('http', 'ws')}`;
    return `default-src 'none'; script-src ${from}; style-src ${from}; frame-src ${from}${talk}`;
  }

  #put() {
    const { site, peer } = this.sites;
    for (const file of ['page.css', 'icon.svg', 'room.svg', 'open.js']) site.putFile(`/${file}`, new URL(file, page));
    for (const file of ['webchat.js', 'webchat-minimal.js']) peer.putFile(`/${file}`, new URL(file, bundles));
    peer.put('/empty.js', { body: '', type: 'text/javascript' });
    peer.putFile('/webchat-start.js', new URL('webchat-start.js', page));
    const full = readFileSync(new URL('index.html', page), 'utf8');
    const snippets = this.#snippets();
    for (const [name, snippet] of Object.entries(snippets)) site.put(`/${name}`, { body: full.replace('<!-- widget -->', snippet), type: 'text/html' });
    for (const name of /** @type {Widget[]} */ (['ours', 'webchat', 'minimal']))
      site.put(`/strict/${name}`, { body: bare.replace('<!-- widget -->', snippets[name]), type: 'text/html', policy: this.#policy(name) });
  }

  // All scripts are deferred, Web Chat's too: none is made to hold the page up. The empty one shows what any script costs.
  #snippets() {
    const ours = `<script defer src="${this.bot}/widget.js" data-color="#2f5d50"></script>`;
    const webchat = (/** @type {string} */ bundle) =>
      `<script defer src="${this.peer}/${bundle}"></script><script defer src="${this.peer}/webchat-start.js" data-bot="${this.bot}"></script>`;
    return {
      plain: '',
      empty: `<script defer src="${this.peer}/empty.js"></script>`,
      ours,
      opened: `${ours}<script defer src="/open.js"></script>`,
      webchat: webchat('webchat.js'),
      minimal: webchat('webchat-minimal.js'),
    };
  }

  // The guide learns from its examples once it listens; typed words are answered when it has, so that nothing is measured beside it.
  async #warm() {
    const post = async (/** @type {string} */ path, /** @type {string} */ token = '', body = {}) => {
      const headers = { 'Content-Type': 'application/json', Origin: this.site, ...(token && { Authorization: `Bearer ${token}` }) };
      const answer = await fetch(`${this.bot}/v3/directline/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
      if (!answer.ok) throw new Error(`The guide answered ${path} with ${answer.status}.`);
      return answer.json();
    };
    const { token } = await post('tokens/generate');
    const { conversationId } = await post('conversations', token);
    const words = { type: 'message', from: { id: 'visitor' }, text: 'my husband started therapy and I feel left out' };
    await post(`conversations/${conversationId}/activities`, token, words);
  }
}
