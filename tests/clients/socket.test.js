import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { assertWhole } from './client.js';
import { Stage } from './stage.js';

// A client waits 3 to 15 seconds before it comes back, and 20 where nothing answers.
const pace = 20;

describe('a socket that is dropped', () => {
  let stage;
  before(async () => { stage = await Stage.open(); });
  afterEach(() => stage.clear());
  after(() => stage.close());

  it('is opened anew, and what was said meanwhile comes once and in order', async () => {
    const client = await stage.greeted({ pace });
    await client.say('my partner started therapy and i feel shut out');

    stage.proxy.dropStreams();
    const id = await client.post(client.buttons[0]);
    await client.answered(id);
    await client.say(client.buttons[0]);

    assert.equal(stage.proxy.count(/\/stream 101/), 2);
    assertWhole(client);
  });

  it('may be dropped time and again', async () => {
    const client = await stage.greeted({ pace });

    for (const _ of Array(3)) {
      stage.proxy.dropStreams();
      await client.say(client.buttons[0]);
    }

    assert.equal(stage.proxy.count(/\/stream 101/), 4);
    assertWhole(client);
  });

  it('may break in the middle of an answer, which then comes whole', async () => {
    const client = await stage.greeted({ pace });
    stage.proxy.cutNextFrame();

    await client.say(client.buttons[0]);

    assert.equal(stage.proxy.count(/\/stream 101/), 2);
    assertWhole(client);
  });

  it('comes back to a service that was stopped and started again', async () => {
    const client = await stage.greeted({ pace });
    await client.say('my partner started therapy and i feel shut out');

    await stage.service.restart();
    const id = await client.post(client.buttons[0]);
    await client.answered(id);

    assert.equal(stage.proxy.count(/\/stream 101/), 2);
    assertWhole(client);
  });

  it('is kept open by what a client sends on it', async () => {
    // Twenty seconds go by in twenty milliseconds.
    const client = await stage.greeted({ pace: 1000 });

    for (const _ of Array(3)) await client.say(client.buttons[0]);

    assert.equal(stage.proxy.count(/\/stream 101/), 1);
    assertWhole(client);
  });
});
