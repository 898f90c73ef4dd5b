import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import { assertWhole, ConnectionStatus, followFirstButtons } from './client.js';
import { Stage } from './stage.js';

const statuses = [ConnectionStatus.Uninitialized, ConnectionStatus.Connecting, ConnectionStatus.Online];

let stage;
before(async () => { stage = await Stage.open(); });
afterEach(() => stage.clear());
after(() => stage.close());

for (const webSocket of [true, false]) {
  describe(webSocket ? 'a client with a socket' : 'a client that polls', () => {
    it('goes by its buttons from the greeting to a plan', async () => {
      const client = await stage.greeted({ webSocket });

      await followFirstButtons(client);

      assert.ok(client.plan?.channelData.plan.items.length > 0);
      assertWhole(client);
      assert.deepEqual(client.statuses, statuses);
      assert.equal(stage.proxy.count(/\/stream 101/), webSocket ? 1 : 0);
      assert.equal(stage.proxy.count(/GET .*\/activities 200/) > 0, !webSocket);
    });

    it('hears its own message, by the id of its post, before the answer', async () => {
      const client = await stage.greeted({ webSocket });
      const greeted = client.heard.length;

      const id = await client.say('my partner started therapy and i feel shut out', 'mine');

      const [echo, ...answer] = client.heard.slice(greeted);
      assert.deepEqual([echo.id, echo.from.role, echo.channelData.clientActivityID], [id, 'user', 'mine']);
      assert.ok(answer.length > 0 && answer.every(({ replyToId, from }) => replyToId === id && from.role === 'bot'));
    });

    it('takes a conversation up where its watermark stands', async () => {
      const first = await stage.greeted({ webSocket });
      await first.say('my partner started therapy and i feel shut out');
      const { token, conversationId, watermark } = first.line;
      first.close();
      const second = stage.resumed({ token, conversationId, watermark }, { webSocket });

      await second.say(first.buttons[0]);

      assertWhole(second, watermark);
    });

    it('hears everything again when it kept no watermark', async () => {
      const first = await stage.greeted({ webSocket });
      await first.say('my partner started therapy and i feel shut out');
      const { token, conversationId } = first.line;
      const second = stage.resumed({ token, conversationId }, { webSocket });

      await second.until(() => second.heard.length === first.heard.length, 'the log');

      assert.deepEqual(second.texts, first.texts);
      assertWhole(second);
    });

    it('hears what is said at another screen of the same conversation', async () => {
      const one = await stage.greeted({ webSocket });
      const { token, conversationId } = one.line;
      const other = stage.resumed({ token, conversationId }, { webSocket });
      // This library mixes the activities of two frames that come within a millisecond (rxjs flatMap): nobody taps that soon.
      await other.greeted();

      await one.answered(await other.post(one.buttons[0]));
      await other.say(one.buttons[0]);
      await one.until(() => one.heard.length === other.heard.length, 'the same log');

      assert.deepEqual(one.heard, other.heard);
      assertWhole(one);
    });

    for (const taken of [false, true]) {
      it(`posts again after a 503 and is answered once, the service having ${taken ? 'taken' : 'not seen'} the first`, async () => {
        const client = await stage.greeted({ webSocket });
        stage.proxy.busyOnce({ taken });

        assert.equal(await client.post('my partner started therapy', 'mine'), 'retry');
        const id = await client.say('my partner started therapy', 'mine');
        await client.say(client.buttons[0]);

        assert.equal(stage.proxy.count(/POST .*\/activities 503/), 1);
        assert.equal(client.heard.filter((activity) => activity.channelData.clientActivityID === 'mine').length, 1);
        assert.equal(client.heard.filter((activity) => activity.from.role === 'user').length, 2);
        assert.equal(client.heard.find((activity) => activity.from.role === 'user').id, id);
        assertWhole(client);
      });
    }

    it('renews its token every quarter of an hour, and talks on with the new one', async () => {
      // A quarter of an hour goes by in a second.
      const client = await stage.greeted({ webSocket, pace: 900 });
      const first = client.line.token;

      await stage.proxy.until(/POST .*\/tokens\/refresh 200/, 2);
      await client.until(() => client.line.token !== first, 'the new token');
      await client.say(client.buttons[0]);

      assert.notEqual(client.line.token, first);
      assertWhole(client);
    });

    it('is told that a conversation that was left is no more', async () => {
      const client = await stage.greeted({ webSocket, pace: 30 });
      const { eraseToken } = await (await fetch(`${stage.domain}/conversations/${client.conversationId}`, {
        headers: { authorization: `Bearer ${client.line.token}` },
      })).json();

      assert.equal((await fetch(`${stage.service.address}/leave`, { method: 'POST', body: eraseToken })).status, 204);

      await stage.proxy.until(/GET .* 404/, 1);
      await assert.rejects(client.post('hello?'));
    });
  });
}
