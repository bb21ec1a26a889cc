import { COMMON_CATEGORY_CODES } from '../../model/index.js';
import { userFlagsLayout } from '../layout/layouts.js';
import type { ImportRun } from '../run/import-run.js';

const isKnown = (code: string): boolean =>
  COMMON_CATEGORY_CODES.some((common) => common === code) || /^[a-z][a-z0-9-]*:./.test(code);

/**
 * Reads userFlags.csv: attention categories, each from a day to a day. A category is the most sensitive thing in a
 * folder; its code is in no fault, not even where nobody knows it.
 */
export async function readUserFlags(run: ImportRun): Promise<void> {
  const { people, sink } = run;
  const table = await run.open(userFlagsLayout);
  const keyOf = (studentId: string, category: string, from: string): string =>
    JSON.stringify([studentId, category, from]);
  if (table) {
    await run.forEachRow(table, (row) => {
      const category = row.required('flag');
      if (row.deleted('status')) {
        sink.drop('attentionFlags', keyOf(row.text('userSourcedId'), category, row.text('beginDate')));
        return;
      }
      const student = people.refer(row, 'userSourcedId');
      const { from, to } = row.span('beginDate', 'endDate');
      const source = row.text('source');
      if (category !== '' && !isKnown(category)) row.warn('category-unknown', 'flag');
      if (!row.usable || student === undefined) return;
      const studentId = people.textOf(student);
      const key = keyOf(studentId, category, from ?? '');
      if (!run.isFirst('attentionFlags', key, row, 'flag', false)) return;
      sink.offer('attentionFlags', key, {
        studentId,
        category,
        ...(from && { from }),
        ...(to && { to }),
        ...(source !== '' && { source }),
      });
    });
  }
  await run.adopt('attentionFlags', userFlagsLayout.file, ({ value }) => {
    const student = people.find(value.studentId);
    return student !== undefined && people.isActive(student);
  });
}
