import { ROSTER_ROLES, type RoleAssignment, type RosterRole } from '../../model/index.js';
import type { Row } from '../csv/row.js';
import type { ColumnOf } from '../layout/file-layout.js';
import { rolesLayout, type usersLayout } from '../layout/layouts.js';
import type { ImportRun } from '../run/import-run.js';
import { roleWordOf } from './role-word.js';

const ROLE_TYPES = ['primary', 'secondary'] as const;

/** Reads roles.csv: what people are, where, and from when to when. */
export async function readRoles(run: ImportRun): Promise<void> {
  const { people, orgs, sink } = run;
  const table = await run.open(rolesLayout);
  if (table) {
    await run.forEachRow(table, (row) => {
      const given = row.optionalIdentifier('sourcedId');
      if (row.deleted('status')) {
        sink.drop('roles', given || keyOf(row.text('userSourcedId'), row));
        return;
      }
      const person = people.refer(row, 'userSourcedId');
      const org = orgs.refer(row, 'orgSourcedId');
      const role = roleWordOf(row, 'role', ROSTER_ROLES);
      const { from: beginDate, to: endDate } = row.span('beginDate', 'endDate');
      const session = row.text('sessionSourcedId');
      if (session !== '') run.sessions.referTo(row, 'sessionSourcedId', session, 'reference');
      const roleType =
        row.word('roleType', ROLE_TYPES) ?? (row.boolean('isPrimary') === false ? 'secondary' : 'primary');
      if (!row.usable || person === undefined || org === undefined || !role) return;
      const [personId, orgId] = [people.textOf(person), orgs.textOf(org)];
      const key = given || keyOf(personId, row);
      if (!run.isFirst('roles', key, row, given ? 'sourcedId' : 'userSourcedId', given !== '')) return;
      people.noteRole(person, role);
      sink.offer('roles', key, assignment(personId, orgId, role, roleType, beginDate, endDate));
    });
  }
  await run.adopt('roles', rolesLayout.file, ({ value }) => {
    const [person, org] = [people.find(value.personId), orgs.find(value.orgId)];
    if (person === undefined || !people.isActive(person) || org === undefined || !orgs.isActive(org)) return false;
    people.noteRole(person, value.role);
    return true;
  });
}

/** Tells an assignment that has no identifier of its own. */
function keyOf(personId: string, row: Row<ColumnOf<typeof rolesLayout>>): string {
  return JSON.stringify([
    personId,
    row.text('orgSourcedId'),
    row.text('role'),
    row.text('sessionSourcedId'),
    row.text('beginDate'),
  ]);
}

/** The role of a user in OneRoster 1.1, one assignment for each org. */
export function readRoleOfUser(run: ImportRun, row: Row<ColumnOf<typeof usersLayout>>, person: number): void {
  const { people, orgs, sink } = run;
  const role = roleWordOf(row, 'role', ROSTER_ROLES);
  if (!role) return;
  people.noteRole(person, role);
  const personId = people.textOf(person);
  for (const orgSourcedId of row.list('orgSourcedIds')) {
    const org = orgs.referTo(row, 'orgSourcedIds', orgSourcedId, 'reference');
    if (org === undefined) continue;
    const orgId = orgs.textOf(org);
    sink.offer('roles', JSON.stringify([personId, orgId, role, '', '']), assignment(personId, orgId, role, 'primary'));
  }
}

function assignment(
  personId: string,
  orgId: string,
  role: RosterRole,
  roleType: RoleAssignment['roleType'],
  beginDate?: RoleAssignment['beginDate'],
  endDate?: RoleAssignment['endDate'],
): RoleAssignment {
  return { personId, orgId, role, roleType, ...(beginDate && { beginDate }), ...(endDate && { endDate }) };
}
