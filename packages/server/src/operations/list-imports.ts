import * as z from 'zod/mini';
import { cursorOf, placeIn } from '../http/cursor.js';
import { HttpProblem } from '../http/problem.js';
import { readImport, readImportFaults, readImports } from '../records/roster-imports.js';
import type { AccountOperation } from './operation.js';
import { importAnswer } from './seen-import.js';

/** Entries of a page where the caller does not say. */
const PAGE = 50;

const place = z.tuple([z.string().check(z.regex(/^\d{1,15}$/))]);

/** Imports of the roster, the latest first. */
export const listImports: AccountOperation<'listImports'> = async ({ transaction, school, query }) => {
  const most = Number(query?.limit ?? PAGE);
  const before = placeIn(query?.cursor, place);
  const rows = await readImports(transaction, school.schoolId, {
    before: before && Number(before[0]),
    // One more shows whether there is a further page.
    most: most + 1,
  });
  const page = rows.slice(0, most);
  const last = rows.length > most ? page[page.length - 1] : undefined;
  return {
    answer: {
      imports: page.map((kept) => importAnswer(kept, school.directory)),
      ...(last && { next: cursorOf([String(last.sequence)]) }),
    },
    subjectIds: [],
  };
};

/** An import of the roster. */
export const getImport: AccountOperation<'getImport'> = async ({ transaction, school, path }) => {
  const kept = await readImport(transaction, school.schoolId, path.importId);
  if (kept === undefined) throw new HttpProblem('import-not-found');
  return { answer: importAnswer(kept, school.directory), subjectIds: [] };
};

/** What is wrong with the files of an import. */
export const listImportFaults: AccountOperation<'listImportFaults'> = async ({ transaction, school, path, query }) => {
  const all = await readImportFaults(transaction, school.schoolId, path.importId);
  if (all === undefined) throw new HttpProblem('import-not-found');
  const start = Number(placeIn(query?.cursor, place)?.[0] ?? 0);
  const end = start + Number(query?.limit ?? PAGE);
  return {
    answer: { faults: all.slice(start, end), ...(end < all.length && { next: cursorOf([String(end)]) }) },
    subjectIds: [],
  };
};
