import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import WebSocket from 'ws';
import XMLHttpRequest from 'xhr2';
import { hurried } from './hurried.js';

// What its readme asks for in Node.
Object.assign(globalThis, { XMLHttpRequest, WebSocket });
const { DirectLine, ConnectionStatus } = createRequire(import.meta.url)('botframework-directlinejs');

const patience = 30_000;

export { ConnectionStatus };

/** Asks for a token, as the page does that embeds a client. */
export async function tokenFrom(domain) {
  const answer = await fetch(`${domain}/tokens/generate`, { method: 'POST' });
  assert.equal(answer.status, 200);
  return answer.json();
}

/** botframework-directlinejs as it is, and everything it tells. */
export class Client {
  heard = [];
  statuses = [];
  #ears = new Set();

  /** @param pace how many times faster than ours the client's own clock goes, by which it waits, renews and tries again */
  constructor(domain, { token, ...resumed }, { webSocket = true, pace = 1 } = {}) {
    const scheduler = hurried(pace);
    this.line = new DirectLine({ domain, token, webSocket, pollingInterval: 200, ...resumed, scheduler });
    this.line.connectionStatus$.subscribe((status) => this.#take(this.statuses, status));
    this.listening = this.line.activity$.subscribe(
      (activity) => this.#take(this.heard, activity),
      (fault) => { this.fault = fault; },
    );
  }

  get status() {
    return this.statuses.at(-1);
  }

  get conversationId() {
    return this.line.conversationId;
  }

  get texts() {
    return this.heard.map((activity) => activity.text);
  }

  /** What the buttons that a visitor sees now would say. */
  get buttons() {
    return (this.heard.at(-1)?.suggestedActions?.actions ?? []).map((action) => action.value);
  }

  get plan() {
    return this.heard.find((activity) => activity.channelData?.ending === 'plan');
  }

  /** True where the last turn has come whole: nothing of its frame is still to come, and it offers buttons, or ended in a plan. */
  isAnswered() {
    const last = this.heard.at(-1);
    return last !== undefined && endOfTurn(numberOf(last)) === Number(this.line.watermark) && (this.buttons.length > 0 || this.plan !== undefined);
  }

  /** Posts a message, and tells what the client reports: an id, or "retry". */
  post(text, clientActivityID) {
    const message = { type: 'message', text, from: { id: 'visitor' }, channelData: { clientActivityID } };
    return new Promise((reported, failed) => this.line.postActivity(message).subscribe(reported, failed));
  }

  /** Says something, and waits for the whole answer. */
  async say(text, clientActivityID) {
    const id = await this.post(text, clientActivityID);
    await this.answered(id);
    return id;
  }

  greeted() {
    return this.until(() => this.isAnswered(), 'the greeting');
  }

  answered(id) {
    return this.until(() => this.isAnswered() && this.heard.at(-1).replyToId === id, `the answer to ${id}`);
  }

  /** Waits until something is so; everything the client tells is a reason to look again. */
  async until(isSo, what) {
    const end = AbortSignal.timeout(patience);
    while (!isSo()) {
      await new Promise((told, given) => {
        this.#ears.add(told);
        end.onabort = () => given(new Error(`${what} did not come: heard ${this.heard.length}, statuses ${this.statuses}, ${this.fault?.message}`));
      });
    }
    end.onabort = null;
  }

  /** Closes the page: the client stops listening, polling and renewing. */
  close() {
    this.listening.unsubscribe();
    this.line.end();
  }

  #take(list, what) {
    list.push(what);
    for (const told of this.#ears) told();
    this.#ears.clear();
  }
}

// Every turn takes up sixteen numbers, however much was said in it.
const stride = 16;
const endOfTurn = (number) => Math.ceil(number / stride) * stride;
const numberOf = (activity) => Number(activity.id.split('|')[1]);

/** The log as it was heard after a watermark: nothing twice, nothing left out, nothing before what it follows. */
export function assertWhole(client, watermark = 0) {
  let last = Number(watermark);
  for (const activity of client.heard) {
    const number = numberOf(activity);
    assert.ok(activity.id.startsWith(`${client.conversationId}|`), activity.id);
    assert.ok(number === last + 1 || number === endOfTurn(last) + 1, `${number} follows ${last}`);
    last = number;
  }
  const times = client.heard.map((activity) => activity.timestamp);
  assert.deepEqual(times, [...times].sort());
  assert.equal(Number(client.line.watermark), endOfTurn(last));
}

/** Takes the first button again and again: it always leads towards an ending. */
export async function followFirstButtons(client) {
  for (let step = 0; step < 15 && !client.plan; step++) await client.say(client.buttons[0]);
}
