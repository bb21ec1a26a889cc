import { demographicsLayout, userProfilesLayout } from '../layout/layouts.js';
import type { ImportRun } from '../run/import-run.js';
import { GrowingArray } from '../compact/growing-array.js';

/**
 * Reads demographics.csv before users.csv, so that a person is stored in one piece. Whether the people are known
 * can be said only afterwards: {@link tellUnknownPeople}.
 */
export async function readDemographics(run: ImportRun): Promise<(() => void) | undefined> {
  const { people } = run;
  const table = await run.open(demographicsLayout);
  if (!table) return undefined;
  const mentions: { person: GrowingArray; line: GrowingArray } = {
    person: new GrowingArray(Uint32Array),
    line: new GrowingArray(Uint32Array),
  };
  let count = 0;
  let column = { name: 'userSourcedId', index: 0 };
  await run.forEachRow(table, (row) => {
    const deleted = row.deleted('status');
    const id = row.identifier('userSourcedId');
    if (id === '') return;
    column = row.placeOf('userSourcedId');
    const index = people.mention(id);
    const birthDate = row.date('birthDate');
    const sex = row.text('sex');
    if (people.is(index, 'demographics')) {
      row.error('identifier-repeated', 'userSourcedId', {
        found: { kind: 'repeated-identifier' },
        expected: { kind: 'only-once' },
      });
    }
    people.setDemographics(index, deleted ? undefined : birthDate, deleted ? undefined : sex);
    if (deleted) return;
    mentions.person.set(count, index);
    mentions.line.set(count, row.line);
    count += 1;
  });
  return () => {
    for (let place = 0; place < count; place += 1) {
      const index = mentions.person.get(place);
      const deleted = people.isDeleted(index);
      if (!deleted && !people.isUnknown(index)) continue;
      run.log.add({
        code: deleted ? 'reference-deleted' : 'reference-unknown',
        severity: deleted ? 'warning' : 'error',
        file: demographicsLayout.file,
        line: mentions.line.get(place),
        column,
        found: { kind: deleted ? 'identifier-of-deleted' : 'unknown-identifier' },
        expected: { kind: 'identifier-of', file: people.file },
        ...(deleted && { values: { leftOut: 'row' } }),
      });
    }
  };
}

/** Reads userProfiles.csv, of which nothing is stored: it holds accounts of other systems. */
export async function readUserProfiles(run: ImportRun): Promise<void> {
  const table = await run.open(userProfilesLayout);
  if (!table) return;
  await run.forEachRow(table, (row) => {
    if (!row.deleted('status')) run.people.refer(row, 'userSourcedId');
  });
}
