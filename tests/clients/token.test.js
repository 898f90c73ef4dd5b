import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { assertWhole, ConnectionStatus, tokenFrom } from './client.js';
import { clocked } from './service.js';
import { Stage } from './stage.js';

const { ExpiredToken, FailedToConnect, Online } = ConnectionStatus;

describe('a token that has expired', () => {
  let stage;
  before(async () => { stage = await Stage.open(clocked); });
  afterEach(() => stage.clear());
  after(() => stage.close());

  it('begins no conversation half an hour after it was given, and a new one does', async () => {
    const late = await tokenFrom(stage.domain);
    await stage.service.advance(0.51);
    const client = stage.resumed({ token: late.token });

    await client.until(() => client.status === FailedToConnect, 'the failure');

    assert.equal(stage.proxy.count(/POST .*\/conversations 403/), 1);
    assert.equal(client.heard.length, 0);
    assertWhole(await stage.greeted());
  });

  it('is told to a client that polls, which hears nothing more', async () => {
    const client = await stage.greeted({ webSocket: false });
    const heard = client.heard.length;

    await stage.service.advance(24.1);
    await client.until(() => client.status === ExpiredToken, 'the expiry');

    assert.equal(await client.post('hello?'), 'retry');
    assert.equal(stage.proxy.count(/POST .*\/activities 403/), 1);
    assert.equal(client.heard.length, heard);
    assertWhole(await stage.greeted({ webSocket: false }));
  });

  it('is told to a client with a socket by its next post', async () => {
    const client = await stage.greeted({ pace: 100 });
    const heard = client.heard.length;

    await stage.service.advance(24.1);
    assert.equal(await client.post('hello?'), 'retry');
    await client.until(() => client.statuses.includes(ExpiredToken), 'the expiry');

    // It opens its one stream URL again for each status: that must lead nowhere, and bring nothing twice.
    await stage.proxy.until(/\/stream (403|401|404)/, 1);
    await client.until(() => client.status === FailedToConnect, 'its giving up');
    assert.equal(client.heard.length, heard);
    assertWhole(client);
  });

  it('is no matter for a client that renewed it in time', async () => {
    const client = await stage.greeted({ pace: 900 });
    for (const renewals of [2, 4]) {
      await stage.service.advance(20);
      await stage.proxy.until(/\/tokens\/refresh 200/, stage.proxy.count(/\/tokens\/refresh 200/) + renewals);
    }

    await client.say(client.buttons[0]);

    assert.deepEqual(client.statuses.filter((status) => status === ExpiredToken), []);
    assert.equal(client.status, Online);
    assertWhole(client);
  });

  it('still lets a page go on that kept a newer one', async () => {
    const client = await stage.greeted({ pace: 100 });
    await stage.service.advance(20);
    await client.say(client.buttons[0]);
    const { conversationId } = client;
    const newer = await (await fetch(`${stage.domain}/tokens/refresh`, {
      method: 'POST',
      headers: { authorization: `Bearer ${client.line.token}` },
    })).json();
    const { watermark } = client.line;
    await stage.service.advance(5);

    assert.equal(await client.post('hello?'), 'retry');
    const again = stage.resumed({ token: newer.token, conversationId, watermark });
    await again.say(client.buttons[0]);

    assertWhole(again, watermark);
  });
});
