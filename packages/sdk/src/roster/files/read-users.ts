import type { Person } from '../../model/index.js';
import type { Row } from '../csv/row.js';
import type { ColumnOf } from '../layout/file-layout.js';
import { demographicsLayout, rolesLayout, usersLayout } from '../layout/layouts.js';
import { FaultLog } from '../faults/fault-log.js';
import type { ImportRun } from '../run/import-run.js';
import { readRoleOfUser } from './read-roles.js';

type UserRow = Row<ColumnOf<typeof usersLayout>>;

/** Reads users.csv: everybody, and in OneRoster 1.1 what they are. */
export async function readUsers(run: ImportRun): Promise<void> {
  const { people, sink } = run;
  await readGradesOfRoles(run);
  await takeOverDemographics(run);
  const table = await run.open(usersLayout, people);
  if (table) {
    const rolesHere = settleRoles(run, table.has('role'));
    await run.forEachRow(
      table,
      (row) => {
        const deleted = row.deleted('status');
        const index = people.define(row, 'sourcedId', deleted);
        if (index === undefined) return;
        const id = people.textOf(index);
        if (deleted) {
          sink.drop('people', id);
          return;
        }
        people.phoneColumn = row.placeOf('phone');
        const person = personOf(run, row, index, id);
        for (const agent of row.list('agentSourcedIds')) {
          run.kinship.agents.add(index, people.mention(agent), row.line);
          run.kinship.agentColumn = row.placeOf('agentSourcedIds');
        }
        if (row.usable) sink.offer('people', id, person);
        if (rolesHere) readRoleOfUser(run, row, index);
      },
      (textOf) => people.lose(textOf('sourcedId')),
    );
  }
  await adoptPeople(run);
}

function personOf(run: ImportRun, row: UserRow, index: number, id: string): Person {
  const { people } = run;
  const [givenName, familyName] = [row.text('givenName'), row.text('familyName')];
  // Many people have one name only; nobody has none.
  if (givenName === '' && familyName === '') row.required('givenName');
  const phone = row.text('phone') || row.text('sms');
  if (phone !== '') people.note(index, 'phone');
  people.setGrades(index, row.list('grades'));
  const email = row.text('email');
  return {
    id,
    givenName,
    familyName,
    enabled: row.boolean('enabledUser') ?? true,
    ...(phone !== '' && { phone }),
    ...(email !== '' && { email }),
    ...detailsOf(run, index),
  };
}

function detailsOf({ people }: ImportRun, index: number): Pick<Person, 'birthDate' | 'sex' | 'grades'> {
  const [birthDate, sex, grades] = [people.birthDateOf(index), people.sexOf(index), people.gradesOf(index)];
  return { ...(birthDate && { birthDate }), ...(sex !== undefined && { sex }), ...(grades && { grades }) };
}

/** In School Data Sync a student's grade stands in roles.csv, which is looked at for that before everything else. */
async function readGradesOfRoles(run: ImportRun): Promise<void> {
  // Whatever is wrong with the file is told when it is read for its roles.
  const table = await run.open(rolesLayout, undefined, new FaultLog(() => undefined));
  if (!table) return;
  if (!table.has('grade')) {
    await table.close();
    return;
  }
  await table.forEachRow((row) => {
    const [id, grade] = [row.text('userSourcedId'), row.text('grade')];
    if (id !== '' && id.length <= 255 && grade !== '' && !row.deleted('status')) {
      run.people.setGrades(run.people.mention(id), [grade]);
    }
  });
}

/** Where the folder does not bring all demographic data, those that the target holds go on. */
async function takeOverDemographics(run: ImportRun): Promise<void> {
  if (run.modes.of(demographicsLayout.file).mode === 'bulk' || run.sink.isEmpty('people')) return;
  for await (const { key, value } of run.sink.held('people')) {
    const index = run.people.mention(key);
    if (!run.people.is(index, 'demographics')) run.people.setDemographics(index, value.birthDate, value.sex);
  }
}

/** OneRoster 1.1 has no roles.csv: a role for each org stands with the user. */
function settleRoles(run: ImportRun, hasRole: boolean): boolean {
  const { modes } = run;
  const { mode, declared } = modes.of(rolesLayout.file);
  if (mode !== 'absent' || declared) return false;
  if (hasRole) {
    modes.set(rolesLayout.file, { mode: modes.of(usersLayout.file).mode });
    return true;
  }
  modes.set(rolesLayout.file, { mode: 'missing' });
  run.log.add({ code: 'file-missing', severity: 'error', file: rolesLayout.file });
  return false;
}

/** People whom the target holds and the folder does not speak of; their demographic data may be in the folder. */
async function adoptPeople(run: ImportRun): Promise<void> {
  const { people, sink } = run;
  const changed: Person[] = [];
  const demographicsHere = run.modes.of(demographicsLayout.file).mode !== 'absent';
  await run.adopt('people', usersLayout.file, ({ key, value }) => {
    const index = people.adopt(key);
    if (value.phone !== undefined) people.note(index, 'phone');
    if (!demographicsHere) return true;
    const { birthDate: _birthDate, sex: _sex, grades, ...rest } = value;
    const [birthDate, sex] = [people.birthDateOf(index), people.sexOf(index)];
    if (birthDate === value.birthDate && sex === value.sex) return true;
    changed.push({
      ...rest,
      ...(birthDate && { birthDate }),
      ...(sex !== undefined && { sex }),
      ...(grades && { grades }),
    });
    return 'changed';
  });
  for (const person of changed) sink.offer('people', person.id, person);
  await sink.flush();
}
