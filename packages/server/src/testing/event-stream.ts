/** One message of a stream of server-sent events. */
export interface StreamMessage {
  readonly event: string;
  readonly id: string;
  readonly data: unknown;
}

/** A stream that is being read. */
export interface ReadingStream {
  /** The next message; `undefined` once the stream has ended. Comments are passed over. */
  next(): Promise<StreamMessage | undefined>;
  /** The next block of the stream as it is, a comment for instance; `undefined` once the stream has ended. */
  block(): Promise<string | undefined>;
  close(): Promise<void>;
}

function messageIn(block: string): StreamMessage | undefined {
  const lines = block.split('\n').map((line) => /^(\w+): (.*)$/.exec(line));
  const valueOf = (name: string): string => lines.find((found) => found?.[1] === name)?.[2] ?? '';
  const event = valueOf('event');
  return event === '' ? undefined : { event, id: valueOf('id'), data: JSON.parse(valueOf('data')) };
}

/** Reads a stream of server-sent events block by block. */
export function readEventStream(response: Response): ReadingStream {
  if (!response.body) throw new Error('The response has no body');
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  async function block(): Promise<string | undefined> {
    for (;;) {
      const end = rest.indexOf('\n\n');
      if (end >= 0) {
        const whole = rest.slice(0, end);
        rest = rest.slice(end + 2);
        return whole;
      }
      const { done, value } = await reader.read();
      if (done) return undefined;
      rest += decoder.decode(value, { stream: true });
    }
  }
  return {
    block,
    async next() {
      for (;;) {
        const one = await block();
        if (one === undefined) return undefined;
        const message = messageIn(one);
        if (message) return message;
      }
    },
    close: () => reader.cancel(),
  };
}
