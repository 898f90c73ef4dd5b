import { newId } from "./dom.js";
import { host } from "./host.js";
import { lasting, pause } from "./lasting.js";
/** @import { Heard, Memory } from "../../types/panel.d.ts" */
/** @import { ActivitySet, Kept, TokenAnswer } from "../../types/wire.d.ts" */

// Beside this file, wherever the service lies.
const root = new URL("../v3/directline", import.meta.url).href;
const refreshEvery = 15 * 60_000;

/** One conversation over Direct Line 3.0. What it hears goes to `on`. */
export class Conversation {
  #memory;
  #on;
  #stopping = new AbortController();
  #fetch;
  /** @type {Partial<Kept>} */
  #tokens = {};
  #watermark = "";
  /** @type {Set<string>} */
  #seen = new Set();
  // What is sent before there is a conversation waits for it.
  #begun = () => {};
  /** @type {Promise<unknown>} */
  #posts = new Promise((resolve) => (this.#begun = () => resolve(undefined)));
  #failedStreams = 0;
  /** @type {WebSocket | undefined} */
  #socket;

  /**
   * @param {Memory} memory
   * @param {Heard} on
   */
  constructor(memory, on) {
    this.#memory = memory;
    this.#on = on;
    this.#fetch = lasting(this.#stopping.signal, on.waiting);
  }

  get eraseToken() {
    return this.#tokens.eraseToken;
  }

  /** Takes up the conversation this tab was in, or begins one. */
  open() {
    return this.#opening().finally(this.#begun);
  }

  async #opening() {
    const resumed = await this.#resume();
    const started = resumed ?? (await this.#start());
    if (!started) return this.#on.gone();
    if (resumed) this.#on.resumed();
    this.#stream(started.streamUrl);
    setInterval(() => this.#refresh().catch(this.#unlessStopped), refreshEvery);
  }

  /**
   * Sends one message, after those before it; returns its clientActivityID. However often it is tried, it counts once.
   * @param {string} text
   */
  send(text) {
    const clientActivityID = newId();
    this.#posts = this.#posts.then(() => this.#post(text, clientActivityID)).catch(() => this.#stopping.signal.aborted || this.#on.refused(clientActivityID, "unsent"));
    return clientActivityID;
  }

  stop() {
    this.#stopping.abort();
    this.#socket?.close();
  }

  /** @type {(method: string, path: string, body?: object) => Promise<Response>} */
  #call(method, path, body) {
    return this.#fetch(root + path, {
      method,
      headers: { ...this.#authorization, "content-type": "application/json" },
      body: body && JSON.stringify(body),
    });
  }

  get #authorization() {
    return this.#tokens.token && { authorization: `Bearer ${this.#tokens.token}` };
  }

  get #path() {
    return `/conversations/${encodeURIComponent(this.#tokens.conversationId ?? "")}`;
  }

  /** @param {Response} response */
  async #keep(response) {
    /** @type {TokenAnswer} */
    const { conversationId, token, eraseToken, streamUrl = "" } = await response.json();
    const tokens = (this.#tokens = { conversationId, token, eraseToken: eraseToken ?? this.#tokens.eraseToken });
    this.#memory.write({ ...tokens, language: document.documentElement.lang });
    return { streamUrl };
  }

  async #resume() {
    this.#tokens = this.#memory.read() ?? {};
    const kept = this.#tokens.token ? await this.#unread() : undefined;
    // After a message about danger nothing is restored, by whichever tab or reload.
    const isClosed = kept?.some(({ activities }) => activities.some(({ channelData }) => channelData?.forget));
    if (kept && !isClosed) {
      for (const page of kept) this.#take(page, true);
      return this.#reconnect();
    }
    this.#tokens = {};
    if (isClosed) this.#memory.forget();
    else this.#memory.clear();
  }

  async #start() {
    if (host.admits) this.#tokens = { token: await host.token() };
    const generated = await this.#call("POST", "/tokens/generate", {});
    if (!generated.ok) return;
    await this.#keep(generated);
    const locale = document.documentElement.lang;
    let started = await this.#call("POST", "/conversations", { locale, start: host.start || undefined });
    // A slip of the page's author: the visitor begins where everybody does.
    if (started.status === 400) started = await this.#call("POST", "/conversations", { locale });
    return started.ok ? this.#keep(started) : undefined;
  }

  async #reconnect() {
    const response = await this.#call("GET", `${this.#path}?watermark=${encodeURIComponent(this.#watermark)}`);
    return response.ok ? this.#keep(response) : undefined;
  }

  /** @param {string} url */
  #stream(url) {
    const socket = (this.#socket = new WebSocket(url));
    let opened = false;
    socket.onopen = () => (opened = true);
    socket.onmessage = ({ data }) => data && this.#take(JSON.parse(data), false);
    socket.onclose = () => this.#streamAgain(opened).catch(this.#unlessStopped);
  }

  // A proxy that lets no WebSocket through would fail for ever: after two that never opened, it polls.
  /** @param {boolean} opened */
  async #streamAgain(opened) {
    this.#failedStreams = opened ? 0 : this.#failedStreams + 1;
    if (this.#failedStreams > 1) return this.#poll();
    await pause(opened ? 500 + Math.random() * 1500 : 0);
    this.#stopping.signal.throwIfAborted();
    const again = await this.#reconnect();
    if (again) this.#stream(again.streamUrl);
    else this.#on.gone();
  }

  async #poll() {
    while (await this.#catchUp()) {
      await pause(document.hidden ? 10_000 : 2000);
      this.#stopping.signal.throwIfAborted();
    }
    this.#on.gone();
  }

  // Long logs come in pages: it reads on until one is empty. Nothing where there is no such conversation.
  async #unread() {
    /** @type {ActivitySet[]} */
    const pages = [];
    for (let watermark = this.#watermark; ; ) {
      const response = await this.#call("GET", `${this.#path}/activities?watermark=${encodeURIComponent(watermark)}`);
      if (!response.ok) return;
      /** @type {ActivitySet} */
      const page = await response.json();
      pages.push(page);
      if (page.activities.length === 0) return pages;
      watermark = page.watermark ?? watermark;
    }
  }

  async #catchUp() {
    const pages = await this.#unread();
    for (const page of pages ?? []) this.#take(page, false);
    return pages !== undefined;
  }

  /** @type {(page: ActivitySet, replayed: boolean) => void} */
  #take({ activities = [], watermark }, replayed) {
    this.#watermark = watermark ?? this.#watermark;
    for (const activity of activities) {
      if (activity.type !== "message" || this.#seen.has(activity.id)) continue;
      this.#seen.add(activity.id);
      if (activity.channelData?.forget) this.#memory.forget();
      this.#on.activity(activity, replayed);
    }
  }

  /** @type {(text: string, clientActivityID: string) => Promise<void>} */
  async #post(text, clientActivityID) {
    if (!this.#tokens.token) return;
    const response = await this.#call("POST", `${this.#path}/activities`, {
      type: "message",
      // Half a character is no text to a server.
      text: text.replace(/\p{Surrogate}/gu, "\uFFFD"),
      textFormat: "plain",
      locale: document.documentElement.lang,
      from: { id: "visitor", role: "user" },
      channelData: { clientActivityID },
    });
    if (response.status === 400 || response.status === 413) return this.#on.refused(clientActivityID, response.status === 413 ? "refused" : "unsent");
    if (!response.ok) return this.#on.gone();
    const { id } = await response.json();
    this.#missed(id).catch(this.#unlessStopped);
  }

  // What a POST caused is readable once it answers; a stream that has not brought it by then is stuck.
  /** @param {string} id */
  async #missed(id) {
    if (this.#socket?.readyState === WebSocket.OPEN) await pause(2000);
    if (!this.#seen.has(id)) await this.#catchUp();
  }

  async #refresh() {
    const response = await this.#call("POST", "/tokens/refresh");
    if (response.ok) await this.#keep(response);
  }

  /** @param {unknown} fault */
  #unlessStopped = (fault) => {
    if (!this.#stopping.signal.aborted) throw fault;
  };
}
