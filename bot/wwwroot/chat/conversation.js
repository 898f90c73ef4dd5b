import { host } from "./host.js";
import { newId } from "./ids.js";
import { lasting, pause } from "./lasting.js";

// Beside this file, wherever the service lies.
const root = new URL("../v3/directline", import.meta.url).href;
const refreshEvery = 15 * 60_000;

/**
 * One conversation over Direct Line 3.0. Calls `on.activity(activity, replayed)`, `on.resumed()`, `on.waiting(isWaiting)`,
 * `on.refused(clientActivityID)` where a message can never be sent, and `on.gone()` when there is no conversation any more.
 */
export class Conversation {
  #memory;
  #on;
  #stopping = new AbortController();
  #fetch;
  #tokens = {};
  #watermark = "";
  #seen = new Set();
  #posts = Promise.resolve();
  #failedStreams = 0;
  #socket;

  constructor(memory, on) {
    this.#memory = memory;
    this.#on = on;
    this.#fetch = lasting(this.#stopping.signal, on.waiting);
  }

  get eraseToken() {
    return this.#tokens.eraseToken;
  }

  /** Takes up the conversation this tab was in, or begins one. */
  async open() {
    const resumed = await this.#resume();
    const started = resumed ?? (await this.#start());
    if (!started) return this.#on.gone();
    if (resumed) this.#on.resumed();
    this.#stream(started.streamUrl);
    setInterval(() => this.#refresh().catch(this.#unlessStopped), refreshEvery);
  }

  /** Sends one message, after those before it; returns its clientActivityID. However often it is tried, it counts once. */
  send(text) {
    const clientActivityID = newId();
    this.#posts = this.#posts.then(() => this.#post(text, clientActivityID)).catch(this.#unlessStopped);
    return clientActivityID;
  }

  stop() {
    this.#stopping.abort();
    this.#socket?.close();
  }

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
    return `/conversations/${encodeURIComponent(this.#tokens.conversationId)}`;
  }

  async #keep(response) {
    const { conversationId, token, eraseToken, streamUrl } = await response.json();
    this.#tokens = { conversationId, token, eraseToken: eraseToken ?? this.#tokens.eraseToken };
    this.#memory.write(this.#tokens);
    return { streamUrl };
  }

  async #resume() {
    this.#tokens = this.#memory.read() ?? {};
    if (this.#tokens.token && (await this.#catchUp(true))) return this.#reconnect();
    this.#tokens = {};
    this.#memory.clear();
  }

  async #start() {
    if (host.admits) this.#tokens = { token: await host.token() };
    const generated = await this.#call("POST", "/tokens/generate", {});
    if (!generated.ok) return;
    await this.#keep(generated);
    const started = await this.#call("POST", "/conversations", { locale: document.documentElement.lang });
    return started.ok ? this.#keep(started) : undefined;
  }

  async #reconnect() {
    const response = await this.#call("GET", `${this.#path}?watermark=${encodeURIComponent(this.#watermark)}`);
    return response.ok ? this.#keep(response) : undefined;
  }

  #stream(url) {
    const socket = (this.#socket = new WebSocket(url));
    let opened = false;
    socket.onopen = () => (opened = true);
    socket.onmessage = ({ data }) => data && this.#take(JSON.parse(data), false);
    socket.onclose = () => this.#streamAgain(opened).catch(this.#unlessStopped);
  }

  // A proxy that lets no WebSocket through would fail for ever: after two that never opened, it polls.
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
    while (await this.#catchUp(false)) {
      await pause(document.hidden ? 10_000 : 2000);
      this.#stopping.signal.throwIfAborted();
    }
    this.#on.gone();
  }

  // Long logs come in pages: it reads on until one is empty.
  async #catchUp(replayed) {
    for (;;) {
      const response = await this.#call("GET", `${this.#path}/activities?watermark=${encodeURIComponent(this.#watermark)}`);
      if (!response.ok) return false;
      const page = await response.json();
      this.#take(page, replayed);
      if (page.activities.length === 0) return true;
    }
  }

  #take({ activities = [], watermark }, replayed) {
    this.#watermark = watermark ?? this.#watermark;
    for (const activity of activities) {
      if (activity.type !== "message" || this.#seen.has(activity.id)) continue;
      this.#seen.add(activity.id);
      if (activity.channelData?.forget) this.#memory.forget();
      this.#on.activity(activity, replayed);
    }
  }

  async #post(text, clientActivityID) {
    const response = await this.#call("POST", `${this.#path}/activities`, {
      type: "message",
      text,
      textFormat: "plain",
      locale: document.documentElement.lang,
      from: { id: "visitor", role: "user" },
      channelData: { clientActivityID },
    });
    if (response.status === 400 || response.status === 413) return this.#on.refused(clientActivityID);
    if (!response.ok) return this.#on.gone();
    const { id } = await response.json();
    this.#missed(id).catch(this.#unlessStopped);
  }

  // What a POST caused is readable once it answers; a stream that has not brought it by then is stuck.
  async #missed(id) {
    if (this.#socket?.readyState === WebSocket.OPEN) await pause(2000);
    if (!this.#seen.has(id)) await this.#catchUp(false);
  }

  async #refresh() {
    const response = await this.#call("POST", "/tokens/refresh");
    if (response.ok) await this.#keep(response);
  }

  #unlessStopped = (fault) => {
    if (!this.#stopping.signal.aborted) throw fault;
  };
}
