import { mayRecordFact, maySeeFact, studentsOf } from '../authorization/fact-rights.js';
import { HttpProblem } from '../http/problem.js';
import { readFacts, storeRetraction } from '../records/school-facts.js';
import type { AccountOperation } from './operation.js';

/** Says that a fact does not hold. A working time is not retracted: a new one takes its place. */
export const retractSchoolFact: AccountOperation<'retractSchoolFact'> = async (context) => {
  const { transaction, school, principal, path, body, now } = context;
  const filter = { id: path.factId, most: 1 };
  // Held until the end, so that of two retractions at once the second sees the first.
  await transaction.query('SELECT FROM school WHERE school_id = $1 FOR UPDATE', [school.schoolId]);
  const [known] = await readFacts(transaction, school, filter);
  if (!known || !maySeeFact(known.fact.fact, context)) throw new HttpProblem('school-fact-not-found');
  if (!mayRecordFact(known.fact.fact, context)) throw new HttpProblem('subject-not-permitted');
  if (known.fact.retracted || known.fact.fact.kind === 'working-time') throw new HttpProblem('school-fact-final');
  const by = principal.personId;
  await storeRetraction(transaction, school.schoolId, { id: path.factId, at: now, by, reason: body.reason });
  const [kept] = await readFacts(transaction, school, filter);
  if (!kept) throw new Error('The fact was not kept');
  return { answer: kept.fact, subjectIds: studentsOf(kept.fact.fact) };
};
