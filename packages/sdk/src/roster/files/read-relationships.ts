import { classOfText } from '../faults/value-class.js';
import { isGuardianWord, isRelationshipWord } from '../family/guardian-words.js';
import { relationshipsLayout, usersLayout } from '../layout/layouts.js';
import type { ImportRun } from '../run/import-run.js';

const keyOf = (studentId: string, guardianId: string): string => JSON.stringify([studentId, guardianId]);

/** Reads relationships.csv, and then the `agentSourcedIds` of users.csv: who cares for whom. */
export async function readRelationships(run: ImportRun): Promise<void> {
  const { people, kinship, sink } = run;
  const table = await run.open(relationshipsLayout);
  if (table) {
    await run.forEachRow(table, (row) => {
      if (row.deleted('status')) {
        sink.drop('relationships', keyOf(row.text('userSourcedId'), row.text('relationshipUserSourcedId')));
        return;
      }
      const student = people.refer(row, 'userSourcedId');
      const guardian = people.refer(row, 'relationshipUserSourcedId');
      const word = row.text('relationshipRole') || 'guardian';
      if (!isRelationshipWord(word)) row.warn('relationship-word', 'relationshipRole', { found: classOfText(word) });
      if (student !== undefined && student === guardian)
        row.error('relationship-with-self', 'relationshipUserSourcedId');
      if (!row.usable || student === undefined || guardian === undefined) return;
      const [studentId, guardianId] = [people.textOf(student), people.textOf(guardian)];
      const key = keyOf(studentId, guardianId);
      if (!run.isFirst('relationships', key, row, 'relationshipUserSourcedId', false)) return;
      people.note(student, 'student');
      noteGuardian(run, student, guardian, word);
      sink.offer('relationships', key, { studentId, guardianId, role: word });
    });
  } else if (kinship.agents.size > 0) {
    run.modes.set(relationshipsLayout.file, { mode: run.modes.of(usersLayout.file).mode });
  }
  await readAgents(run);
  await run.adopt('relationships', relationshipsLayout.file, ({ value }) => {
    const [student, guardian] = [people.find(value.studentId), people.find(value.guardianId)];
    if (student === undefined || !people.isActive(student)) return false;
    if (guardian === undefined || !people.isActive(guardian)) return false;
    noteGuardian(run, student, guardian, value.role);
    return true;
  });
}

/** An agent is the guardian of a student, or the student of a guardian: OneRoster allows both directions. */
async function readAgents(run: ImportRun): Promise<void> {
  const { people, kinship, sink, log } = run;
  let count = 0;
  for (const { left: user, right: agent, line } of kinship.agents) {
    const place = { file: usersLayout.file, line, column: kinship.agentColumn } as const;
    if (!people.isActive(agent)) {
      if (!people.isUnknown(agent)) continue;
      log.add({
        ...place,
        code: 'reference-unknown',
        severity: 'error',
        found: { kind: 'unknown-identifier' },
        expected: { kind: 'identifier-of', file: usersLayout.file },
      });
      continue;
    }
    const [forth, back] = [wordOf(run, user, agent), wordOf(run, agent, user)];
    const word = forth ?? back;
    if (word === undefined || (forth !== undefined && back !== undefined)) {
      log.add({ ...place, code: 'relationship-direction', severity: 'warning' });
      continue;
    }
    const [student, guardian] = forth === undefined ? [agent, user] : [user, agent];
    const [studentId, guardianId] = [people.textOf(student), people.textOf(guardian)];
    const key = keyOf(studentId, guardianId);
    if (!run.isNewKey('relationships', key)) continue;
    noteGuardian(run, student, guardian, word);
    sink.offer('relationships', key, { studentId, guardianId, role: word });
    count += 1;
    if (count % 500 === 0) await sink.flush();
  }
}

/** What the second person is to the first, where the first is a student and the second somebody who cares. */
function wordOf({ people }: ImportRun, student: number, guardian: number): string | undefined {
  if (!people.is(student, 'student')) return undefined;
  return (['guardian', 'parent', 'relative'] as const).find((word) => people.is(guardian, word));
}

function noteGuardian({ kinship, people }: ImportRun, student: number, guardian: number, word: string): void {
  if (!isGuardianWord(word)) return;
  people.note(guardian, 'carer');
  kinship.guardianships.add(student, guardian, 0);
}

/** Tells guardians who cannot be called. */
export function tellGuardiansWithoutPhone(run: ImportRun): void {
  const { people, log } = run;
  for (let index = 0; index < people.size; index += 1) {
    if (!people.is(index, 'carer') || people.is(index, 'phone') || !people.isActive(index)) continue;
    const line = people.lineOf(index);
    if (line === 0) continue;
    log.add({
      code: 'guardian-without-phone',
      severity: 'warning',
      file: people.file,
      line,
      column: people.phoneColumn,
      found: { kind: 'empty' },
    });
  }
}
