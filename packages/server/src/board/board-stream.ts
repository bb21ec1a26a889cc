import { epochMillisecondsOf, type Instant } from '@homevisit/sdk/calendar';
import { withSchool } from '../database/school-transaction.js';
import { loggedProblem } from '../http/error-response.js';
import type { Service } from '../http/service.js';
import type { SignedIn } from '../http/signed-in.js';
import type { Log } from '../log/log-line.js';
import { boardNews, type BoardNews } from './board-news.js';
import type { BoardPosition } from './board-position.js';

/** Milliseconds that a stream lives where nobody says when its reader's proof ends. */
const LONGEST_LIFE = 3_600_000;

/** Pieces that wait to be taken, after which a reader is given up: the connection hangs. */
const MOST_WAITING = 64;

/** Milliseconds after which a reader that lost its connection comes back. */
const RETRY = 1000;

/** Whose stream it is, and from where it goes on. */
export interface BoardStreamOrder {
  readonly signedIn: SignedIn;
  readonly position: BoardPosition | undefined;
  readonly requestId: string;
  /** Takes what goes wrong while the stream is open. */
  readonly log: Log;
}

function written({ messages }: BoardNews): string {
  return messages
    .map(({ event, data, id }) => `event: ${event}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`)
    .join('');
}

/**
 * The board as a stream of server-sent events. It begins with what is new to its reader, goes on with each change, says at
 * least a comment from time to time, and ends with its reader's proof, its rights, its connection or the process.
 *
 * @throws {HttpProblem} where the reader may not see the board, before anything is sent.
 */
export async function boardStream(service: Service, order: BoardStreamOrder): Promise<ReadableStream<Uint8Array>> {
  const { signedIn, requestId, log } = order;
  const { account } = signedIn;
  const { heartbeat } = service.streaming;
  const begunAt = epochMillisecondsOf(service.clock());
  const endsAt = signedIn.expiresAt ? epochMillisecondsOf(signedIn.expiresAt) : begunAt + LONGEST_LIFE;
  const encoder = new TextEncoder();
  let { position } = order;
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let turn: Promise<void> | undefined;
  let isAskedAgain = false;
  let leave: (() => void)[] = [];

  function end(): void {
    clearTimeout(timer);
    for (const one of leave) one();
    leave = [];
    const open = controller;
    controller = undefined;
    open?.close();
  }

  function say(text: string): void {
    if (!controller) return;
    controller.enqueue(encoder.encode(text));
    if ((controller.desiredSize ?? 0) < -MOST_WAITING) end();
  }

  function news(now: Instant): Promise<BoardNews> {
    return withSchool(service.database, account.schoolId, (transaction) =>
      boardNews(service, transaction, { account, position, now, requestId }),
    );
  }

  async function takeTurn(): Promise<void> {
    const now = service.clock();
    if (epochMillisecondsOf(now) >= endsAt) {
      end();
      return;
    }
    const fresh = await news(now);
    position = fresh.position;
    say(written(fresh) || ': still here\n\n');
  }

  /** One look after the other; what comes meanwhile is one more look. */
  function look(): void {
    if (turn) {
      isAskedAgain = true;
      return;
    }
    clearTimeout(timer);
    turn = takeTurn()
      .catch((error: unknown) => {
        // Rights have ended, or the database is away: the reader comes back and is told so.
        loggedProblem(error, requestId, log);
        end();
      })
      .then(() => {
        turn = undefined;
        if (!controller) return;
        if (isAskedAgain) {
          isAskedAgain = false;
          look();
          return;
        }
        const rest = endsAt - epochMillisecondsOf(service.clock());
        timer = setTimeout(look, Math.max(0, Math.min(heartbeat, rest)));
      });
  }

  const first = await news(service.clock());
  position = first.position;
  leave.push(service.openStreams.add(JSON.stringify([account.schoolId, account.personId]), end));
  return new ReadableStream<Uint8Array>({
    start(opened) {
      controller = opened;
      say(`retry: ${RETRY}\n\n${written(first) || ': nothing new\n\n'}`);
      leave.push(service.boardSignals.follow(account.schoolId, look));
      // Something may have been written between the first look and now.
      look();
    },
    cancel() {
      // A reader that has gone has closed it already.
      controller = undefined;
      end();
    },
  });
}
