import * as z from 'zod/mini';
import { maySeeFact, studentsOf } from '../authorization/fact-rights.js';
import { cursorOf, placeIn } from '../http/cursor.js';
import { readFacts } from '../records/school-facts.js';
import type { AccountOperation } from './operation.js';

/** Entries of a page where the caller does not say. */
const PAGE = 50;

const place = z.tuple([z.string().check(z.regex(/^\d{1,15}$/))]);

/** What was recorded, the latest first, as far as the caller may see it. */
export const listSchoolFacts: AccountOperation<'listSchoolFacts'> = async (context) => {
  const { transaction, school, query } = context;
  const most = Number(query?.limit ?? PAGE);
  const after = placeIn(query?.cursor, place);
  const rows = await readFacts(transaction, school, {
    kind: query?.kind,
    before: after && Number(after[0]),
    // One more shows whether there is a further page.
    most: most + 1,
  });
  const page = rows.slice(0, most);
  const facts = page.map(({ fact }) => fact).filter(({ fact }) => maySeeFact(fact, context));
  const last = rows.length > most ? page[page.length - 1] : undefined;
  return {
    answer: { facts, ...(last && { next: cursorOf([String(last.sequence)]) }) },
    subjectIds: facts.flatMap(({ fact }) => studentsOf(fact)),
  };
};
