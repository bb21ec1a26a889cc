import { classOfWord } from '../faults/value-class.js';
import { orgsLayout } from '../layout/layouts.js';
import type { ImportRun } from '../run/import-run.js';

/** Types of organizations in OneRoster 1.2 and School Data Sync v2.1. Another one is kept as it is, with a warning. */
const ORG_TYPES = [
  'department',
  'school',
  'district',
  'local',
  'state',
  'national',
  'college',
  'university',
  'campus',
  'division',
  'program',
  'region',
  'ministryOfEducation',
  'nonProfit',
];

/** Reads orgs.csv. */
export async function readOrgs(run: ImportRun): Promise<void> {
  const table = await run.open(orgsLayout, run.orgs);
  const parents: { parent: number; child: number; place: number }[] = [];
  if (table) {
    await run.forEachRow(
      table,
      (row) => {
        const deleted = row.deleted('status');
        const index = run.orgs.define(row, 'sourcedId', deleted);
        if (index === undefined) return;
        const id = run.orgs.textOf(index);
        if (deleted) {
          run.sink.drop('orgs', id);
          return;
        }
        const type = row.required('type');
        if (type !== '' && !ORG_TYPES.includes(type)) {
          row.warn('value-unknown', 'type', {
            found: classOfWord(type),
            expected: { kind: 'one-of', words: ORG_TYPES },
          });
        }
        const name = row.required('name');
        const parentId = row.optionalIdentifier('parentSourcedId');
        if (parentId !== '') {
          parents.push({
            parent: run.orgs.mention(parentId),
            child: index,
            place: row.placeOf('parentSourcedId').index,
          });
        }
        if (row.usable) run.sink.offer('orgs', id, { id, name, type, ...(parentId !== '' && { parentId }) });
      },
      (textOf) => run.orgs.lose(textOf('sourcedId')),
    );
  }
  await run.adopt('orgs', orgsLayout.file, ({ key }) => {
    run.orgs.adopt(key);
    return true;
  });
  for (const { parent, child, place } of parents) tellUnknownParent(run, 'orgs', parent, child, place);
}

/** Tells a parent that no row of the same file has; parents may come after their children. */
export function tellUnknownParent(
  run: ImportRun,
  registry: 'orgs' | 'sessions',
  parent: number,
  child: number,
  place: number,
): void {
  const { [registry]: rows, log } = run;
  const deleted = rows.isDeleted(parent);
  if (!deleted && !rows.isUnknown(parent)) return;
  log.add({
    code: deleted ? 'reference-deleted' : 'reference-unknown',
    severity: 'error',
    file: rows.file,
    line: rows.lineOf(child),
    column: { name: 'parentSourcedId', index: place },
    found: { kind: deleted ? 'identifier-of-deleted' : 'unknown-identifier' },
    expected: { kind: 'identifier-of', file: rows.file },
  });
}
