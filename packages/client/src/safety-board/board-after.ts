import { inBoardOrder } from '../contract/board-visit-of.js';
import type { BoardMessage, SafetyBoard } from '../contract/safety-board-schemas.js';

const EMPTY: Pick<SafetyBoard, 'visits'> = { visits: [] };

/** The board after a message. A message that comes twice changes nothing. */
export function boardAfter(board: SafetyBoard | undefined, message: BoardMessage): SafetyBoard {
  if (message.event === 'board') return message.data;
  const { visits } = board ?? EMPTY;
  const others = visits.filter(({ visitId }) => visitId !== message.data.visitId);
  if (message.event === 'back') return { asOf: message.data.asOf, visits: others };
  const { asOf, ...visit } = message.data;
  return { asOf, visits: inBoardOrder([...others, visit]) };
}
