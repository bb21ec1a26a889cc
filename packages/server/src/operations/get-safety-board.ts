import { readBoard } from '../board/read-board.js';
import type { AccountOperation } from './operation.js';

/** Who is out now. */
export const getSafetyBoard: AccountOperation<'getSafetyBoard'> = async (context) => {
  const visits = await readBoard(context);
  const subjectIds = visits.flatMap(({ visitors }) => visitors.map(({ personId }) => personId));
  return { answer: { asOf: context.now, visits }, subjectIds };
};
