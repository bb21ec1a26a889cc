import type { BoardMessage, SafetyBoard } from '../contract/safety-board-schemas.js';
import { boardMessage } from '../contract/safety-board-schemas.js';
import {
  ContractError,
  isHomevisitError,
  isRateLimitedError,
  isServerError,
  NetworkError,
  UnauthenticatedError,
} from '../errors/index.js';
import { backOffAfter, waitAsked } from '../outbox/back-off.js';
import type { LiveSafetyBoard } from '../safety-board-work.js';
import { throwIfAborted, waitFor } from '../transport/abort.js';
import { answerOf, jsonOf } from '../transport/answer.js';
import type { Authorization } from '../transport/authorization.js';
import type { TransportOptions } from '../transport/call.js';
import { errorOfAnswer } from '../transport/error-of-answer.js';
import { boardAfter } from './board-after.js';
import { readStream } from './read-stream.js';

const OPERATION = 'getSafetyBoard';

/** Waits between attempts. In milliseconds. */
const WAITS = { first: 1000, longest: 30_000 };

/** A backend says something at least every fifteen seconds; three of these are missed before it is given up. */
const SILENCE = 45_000;

/** How the board is followed. */
export interface WatchOptions {
  readonly transport: TransportOptions;
  readonly authorization: Authorization;
  readonly signal: AbortSignal | undefined;
  /**
   * Milliseconds without a word after which the connection is given up.
   *
   * @default 45000
   */
  readonly silence?: number;
  /**
   * Waits between attempts, in milliseconds.
   *
   * @default from one second to half a minute
   */
  readonly waits?: typeof WAITS;
}

/** A failure that another attempt can mend. */
function isPassing(error: unknown): boolean {
  if (!isHomevisitError(error)) return true;
  return isServerError(error) || isRateLimitedError(error) || error.code === 'homevisit.network';
}

function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return waitFor(new Promise((resolve) => setTimeout(resolve, milliseconds)), signal);
}

function messageOf(event: string | undefined, data: string): BoardMessage {
  const read = boardMessage.safeParse({ event, data: jsonOf(data) });
  if (!read.success) throw new ContractError({ operation: OPERATION, status: 200 });
  return read.data;
}

async function opened(
  { transport, authorization, signal }: WatchOptions,
  lastId: string | undefined,
): Promise<ReadableStream<Uint8Array>> {
  const url = `${transport.baseUrl.replace(/\/+$/, '')}/safety-board/events`;
  const send = async (granted: string): Promise<Response> => {
    try {
      const fetch = transport.fetch ?? ((input: string, init?: RequestInit) => globalThis.fetch(input, init));
      return await fetch(url, {
        headers: {
          accept: 'text/event-stream',
          authorization: granted,
          ...(lastId !== undefined && { 'last-event-id': lastId }),
        },
        cache: 'no-store',
        ...(signal && { signal }),
      });
    } catch (cause) {
      throwIfAborted(signal);
      throw new NetworkError({ operation: OPERATION, cause });
    }
  };
  const token = async (work: Promise<string>): Promise<string> => {
    try {
      return await waitFor(work, signal);
    } catch (cause) {
      throwIfAborted(signal);
      throw isHomevisitError(cause) ? cause : new UnauthenticatedError({ operation: OPERATION, cause });
    }
  };
  const granted = await token(authorization.current());
  let response = await send(granted);
  if (response.status === 401 && authorization.renewed) {
    response = await send(await token(authorization.renewed(granted)));
  }
  if (response.status !== 200) throw errorOfAnswer(OPERATION, await answerOf(response));
  const type = response.headers.get('content-type') ?? '';
  if (!response.body || !type.startsWith('text/event-stream')) {
    throw new ContractError({ operation: OPERATION, status: 200 });
  }
  return response.body;
}

function waitBefore(failures: number, error: unknown, waits: typeof WAITS): number {
  const asked = isServerError(error) || isRateLimitedError(error) ? error.retryAfterSeconds : undefined;
  const random = Math.random();
  return asked === undefined ? backOffAfter(failures, waits, random) : waitAsked(asked, waits, random);
}

/** Follows the board; see `SafetyBoardWork.watchSafetyBoard`. */
export async function* watchSafetyBoard(options: WatchOptions): AsyncGenerator<LiveSafetyBoard, void, undefined> {
  const { signal, silence = SILENCE, waits = WAITS } = options;
  let board: SafetyBoard | undefined;
  let isLive = false;
  let lastId: string | undefined;
  let failures = 0;
  for (;;) {
    let failure: unknown;
    throwIfAborted(signal);
    try {
      const body = await opened(options, lastId);
      if (board && !isLive) yield { ...board, isLive: (isLive = true) };
      for await (const { event, data, id } of readStream(body, { signal, silence })) {
        failures = 0;
        board = boardAfter(board, messageOf(event, data));
        lastId = id ?? lastId;
        isLive = true;
        yield { ...board, isLive };
      }
    } catch (error) {
      throwIfAborted(signal);
      if (!isPassing(error)) throw error;
      failure = error;
    }
    failures += 1;
    // A stream that ends by itself, as when a token has expired, is opened anew before anybody is alarmed.
    if (board && isLive && (failure !== undefined || failures > 1)) yield { ...board, isLive: (isLive = false) };
    await pause(failure === undefined && failures === 1 ? 0 : waitBefore(failures, failure, waits), signal);
  }
}
