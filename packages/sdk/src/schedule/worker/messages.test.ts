import { MessageChannel } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import { listen, type MessagePortLike } from './messages.js';

/** A port of a browser, with what was sent to it. */
function browserPort(): { port: MessagePortLike; send: (data: unknown) => void } {
  const target = new EventTarget();
  const port: MessagePortLike = {
    postMessage: () => undefined,
    addEventListener: (type, listener) => target.addEventListener(type, listener as never),
    removeEventListener: (type, listener) => target.removeEventListener(type, listener as never),
  };
  return { port, send: (data) => target.dispatchEvent(new MessageEvent('message', { data })) };
}

describe('whoever listens on a port', () => {
  it('of a browser, hears what is sent until they leave off', () => {
    const { port, send } = browserPort();
    const heard: unknown[] = [];
    const end = listen(port, (data) => heard.push(data));
    send({ search: 1 });
    end();
    send({ search: 2 });
    expect(heard).toEqual([{ search: 1 }]);
  });

  it('of worker_threads, hears what is sent until they leave off', async () => {
    const { port1, port2 } = new MessageChannel();
    const heard: unknown[] = [];
    const all: unknown[] = [];
    const end = listen(port1 as unknown as MessagePortLike, (data) => heard.push(data));
    const everything = new Promise<void>((resolve) => {
      port1.on('message', (data) => {
        all.push(data);
        if (all.length === 1) end();
        if (all.length === 2) resolve();
      });
    });
    port2.postMessage({ search: 1 });
    port2.postMessage({ search: 2 });
    await everything;
    port1.close();
    expect(heard).toEqual([{ search: 1 }]);
  });

  it('of neither sort, hears nothing, and breaks nothing', () => {
    const heard: unknown[] = [];
    const end = listen({ postMessage: () => undefined }, (data) => heard.push(data));
    end();
    expect(heard).toEqual([]);
  });
});
