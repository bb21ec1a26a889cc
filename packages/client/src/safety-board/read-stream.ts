import { createParser, type EventSourceMessage } from 'eventsource-parser';
import { waitFor } from '../transport/abort.js';

/** Thrown when a stream has said nothing for so long that its connection must be gone. */
export class SilentStream extends Error {
  override readonly name = 'SilentStream';
}

/** How a stream is read. */
export interface ReadingOptions {
  readonly signal: AbortSignal | undefined;
  /** Milliseconds without a byte after which the connection is given up. */
  readonly silence: number;
}

async function withinTime<Value>(work: Promise<Value>, { signal, silence }: ReadingOptions): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silent = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new SilentStream()), silence);
  });
  try {
    return await waitFor(Promise.race([work, silent]), signal);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Messages of a `text/event-stream`, each as soon as it is whole, until the stream ends.
 *
 * @throws {SilentStream} when nothing comes any more; what the connection fails with; the signal's reason.
 */
export async function* readStream(
  body: ReadableStream<Uint8Array>,
  options: ReadingOptions,
): AsyncGenerator<EventSourceMessage, void, undefined> {
  const waiting: EventSourceMessage[] = [];
  const parser = createParser({ onEvent: (message) => void waiting.push(message) });
  const decoder = new TextDecoder();
  const reader = body.getReader();
  try {
    for (;;) {
      const { done, value } = await withinTime(reader.read(), options);
      if (done) return;
      parser.feed(decoder.decode(value, { stream: true }));
      yield* waiting.splice(0);
    }
  } finally {
    // Nobody waits for the end of a connection that is left.
    reader.cancel().catch(() => undefined);
  }
}
