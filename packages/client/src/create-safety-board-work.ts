import type { SafetyBoardWork } from './safety-board-work.js';
import type { Authorization } from './transport/authorization.js';
import type { Call, TransportOptions } from './transport/call.js';

/** The part of a client that shows who is out now. */
export function createSafetyBoardWork(
  call: Call,
  transport: TransportOptions,
  authorization: Authorization,
): SafetyBoardWork {
  return {
    getSafetyBoard: (how) => call('getSafetyBoard', { ...how }),
    async *watchSafetyBoard({ signal } = {}) {
      const { watchSafetyBoard } = await import('./safety-board/watch-safety-board.js');
      yield* watchSafetyBoard({ transport, authorization, signal });
    },
  };
}
