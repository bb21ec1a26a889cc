import { connect, createServer } from 'node:net';

/**
 * What a connection through the proxy may suffer.
 *
 * - `none`
 * - `before-send`: cut before a byte has gone to the server
 * - `in-head`, `after-head`, `in-body`, `before-last-byte`: cut while the request is on its way
 * - `after-request`: cut at once when the server has the whole request
 * - `before-answer`: cut when the server has begun to answer, before a byte of it has come back
 * - `in-answer-head`, `in-answer-body`: cut while the answer is on its way
 * - `late`: the request is held back, the client sees a cut, and the server gets it afterwards
 * - `twice`: the server gets the request a second time, beside the first
 * - `again-later`: the server gets the request a second time, when the run has gone on
 */
export const CONNECTION_FAULTS = [
  'none',
  'before-send',
  'in-head',
  'after-head',
  'in-body',
  'before-last-byte',
  'after-request',
  'before-answer',
  'in-answer-head',
  'in-answer-body',
  'late',
  'twice',
  'again-later',
];

const END_OF_HEAD = Buffer.from('\r\n\r\n');

/** How long head and whole are, as far as it can be said of what has come. */
function lengthsOf(message) {
  const end = message.indexOf(END_OF_HEAD);
  if (end < 0) return undefined;
  const head = end + END_OF_HEAD.length;
  const [, length = '0'] = /\r\ncontent-length: *(\d+)/i.exec(message.subarray(0, head).toString('latin1')) ?? [];
  return { head, whole: head + Number(length) };
}

/** After how many bytes of the request the connection is cut; undefined where it is not. */
function cutOfRequest(fault, { head, whole }, share) {
  const within = (from, to) => Math.min(Math.max(from, to - 1), from + Math.floor(share * (to - from)));
  switch (fault) {
    case 'before-send':
    case 'late':
      return 0;
    case 'in-head':
      return within(1, head);
    case 'after-head':
      return head;
    case 'in-body':
      return within(head, whole);
    case 'before-last-byte':
      return whole - 1;
    case 'after-request':
      return whole;
    default:
      return undefined;
  }
}

/**
 * A proxy on the level of TCP through which one process reaches another, and which does harm by plan.
 *
 * @param {() => number} targetPort - where the server listens now; 0 while there is none
 * @param {() => { fault: string, share: number, delay: number }} nextPlan - asked for each connection
 */
export async function startProxy(targetPort, nextPlan) {
  const suffered = new Map();
  /** Deliveries that are still to come, each a function that makes it. */
  let held = [];
  const underWay = new Set();

  /** Gives the server a request whose answer nobody waits for. */
  function deliver(request) {
    const delivery = new Promise((resolve) => {
      const port = targetPort();
      if (port === 0) return resolve();
      const server = connect(port, '127.0.0.1', () => server.write(request));
      server.on('error', resolve);
      server.on('close', resolve);
      server.resume();
    });
    underWay.add(delivery);
    return delivery.finally(() => underWay.delete(delivery));
  }

  function handle(client) {
    const { fault, share, delay } = nextPlan();
    suffered.set(fault, (suffered.get(fault) ?? 0) + 1);
    let request = Buffer.alloc(0);
    let answered = 0;
    let server;
    client.on('error', () => undefined);

    function cut() {
      client.resetAndDestroy();
      server?.destroy();
    }

    function reach(bytes) {
      const port = targetPort();
      if (port === 0) return cut();
      server = connect(port, '127.0.0.1', () => server.write(bytes));
      server.on('error', cut);
      server.on('close', () => client.end());
      server.on('data', (answer) => {
        if (fault === 'before-answer') return cut();
        if (fault === 'in-answer-head' || fault === 'in-answer-body') {
          const head = lengthsOf(answer)?.head ?? answer.length;
          const [from, to] = fault === 'in-answer-head' || answered > 0 ? [1, head] : [head, answer.length];
          const most = Math.min(answer.length - 1, from + Math.floor(share * Math.max(1, to - from)));
          client.write(answer.subarray(0, most), cut);
          return undefined;
        }
        answered += answer.length;
        client.write(answer);
        return undefined;
      });
    }

    function whole(lengths) {
      const at = cutOfRequest(fault, lengths, share);
      if (at !== undefined) {
        if (fault === 'late') held.push(request);
        if (at === 0) return cut();
        const port = targetPort();
        if (port === 0) return cut();
        server = connect(port, '127.0.0.1', () => server.write(request.subarray(0, at), () => setTimeout(cut, delay)));
        server.on('error', () => undefined);
        return server.resume();
      }
      if (fault === 'twice') void deliver(request);
      if (fault === 'again-later') held.push(request);
      return reach(request);
    }

    client.on('data', (bytes) => {
      if (server) return;
      request = Buffer.concat([request, bytes]);
      const lengths = lengthsOf(request);
      if (lengths && request.length >= lengths.whole) whole(lengths);
    });
    client.on('close', () => server?.destroy());
  }

  const listener = createServer({ allowHalfOpen: false }, handle);
  await new Promise((resolve) => listener.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${listener.address().port}`,
    /** How many connections suffered what. */
    suffered,
    /** Makes the deliveries that were held back, the last one first, and waits until the server has seen to them. */
    async deliverHeld() {
      const late = held.reverse();
      held = [];
      for (const request of late) await deliver(request);
      await Promise.all(underWay);
    },
    stop: () => new Promise((resolve) => listener.close(resolve)),
  };
}
