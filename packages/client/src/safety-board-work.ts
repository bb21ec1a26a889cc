import type { CallOptions } from './call-options.js';
import type { SafetyBoard } from './contract/safety-board-schemas.js';

/** The board as it is followed. */
export interface LiveSafetyBoard extends SafetyBoard {
  /** False while the connection is lost: the board may have changed, and a page has to say so. */
  readonly isLive: boolean;
}

/** Who is out now. */
export interface SafetyBoardWork {
  /** Visits in person that are under way: of the school for a leader, of whom a teacher may see otherwise. */
  getSafetyBoard(options?: CallOptions): Promise<SafetyBoard>;
  /**
   * Follows the board: gives it whole at once, and again after each change and whenever the connection is lost or found.
   * A lost connection is taken up where it broke, with longer and longer waits between attempts; it ends only by the
   * signal (with its reason) or when the caller may not see the board (with the client's error).
   *
   * @example
   * for await (const { visits, isLive } of client.watchSafetyBoard({ signal })) show(visits, isLive);
   */
  watchSafetyBoard(options?: CallOptions): AsyncIterable<LiveSafetyBoard>;
}
