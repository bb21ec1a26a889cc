import type { Enrollment } from '../../model/index.js';
import type { DateRange } from '../../calendar/local-date.js';
import { hashText, hexOf } from '../compact/text-hash.js';
import type { RosterFaultCode } from '../faults/fault-codes.js';
import { LONGEST_IDENTIFIER, type Row } from '../csv/row.js';
import type { ColumnOf } from '../layout/file-layout.js';
import { enrollmentsLayout } from '../layout/layouts.js';
import type { ImportRun } from '../run/import-run.js';
import { roleWordOf } from './role-word.js';

const ENROLLMENT_ROLES = ['administrator', 'aide', 'proctor', 'professor', 'student', 'teacher'] as const;

type EnrollmentRow = Row<ColumnOf<typeof enrollmentsLayout>>;

/**
 * Reads enrollments.csv: who is in which class, and who is its class teacher.
 *
 * @returns true where every teacher in it could be read, so that one who is not found is really missing.
 */
export async function readEnrollments(run: ImportRun): Promise<boolean> {
  const { people, classes, orgs, sink } = run;
  const table = await run.open(enrollmentsLayout);
  let complete = people.complete && (table !== undefined || run.modes.of(enrollmentsLayout.file).mode === 'absent');
  if (table) {
    await run.forEachRow(
      table,
      (row) => {
        run.enrollmentColumn = row.placeOf('userSourcedId');
        const given = row.optionalIdentifier('sourcedId');
        if (row.deleted('status')) {
          sink.drop('enrollments', given || madeIdentifier(row));
          return;
        }
        const group = classes.refer(row, 'classSourcedId');
        const person = people.refer(row, 'userSourcedId');
        const school = row.text('schoolSourcedId') === '' ? undefined : orgs.refer(row, 'schoolSourcedId');
        const role = roleWordOf(row, 'role', ENROLLMENT_ROLES);
        const primary = row.boolean('primary') ?? false;
        const { from: beginDate, to: endDate } = row.span('beginDate', 'endDate');
        if (!row.usable || group === undefined || person === undefined || !role) {
          if (role !== 'student') complete = false;
          return;
        }
        const id = given || madeIdentifier(row);
        if (!run.isFirst('enrollments', id, row, given ? 'sourcedId' : 'userSourcedId', given !== '')) return;
        noteEnrollment(run, group, person, role, primary, { from: beginDate, to: endDate }, row);
        sink.offer('enrollments', id, {
          id,
          classId: classes.textOf(group),
          schoolId: orgs.textOf(school ?? classes.schoolOf(group)),
          personId: people.textOf(person),
          role,
          primary,
          ...(beginDate && { beginDate }),
          ...(endDate && { endDate }),
        });
      },
      () => (complete = false),
    );
  }
  await run.adopt('enrollments', enrollmentsLayout.file, ({ value }) => {
    const [group, person] = [classes.find(value.classId), people.find(value.personId)];
    if (group === undefined || !classes.isActive(group) || person === undefined || !people.isActive(person))
      return false;
    noteEnrollment(run, group, person, value.role, value.primary, { from: value.beginDate, to: value.endDate });
    return true;
  });
  return complete;
}

/** The identifier of an enrolment that has none of its own, as in School Data Sync. */
function madeIdentifier(row: EnrollmentRow): string {
  const parts = [row.text('classSourcedId'), row.text('userSourcedId'), row.text('role'), row.text('beginDate')];
  const made = parts.filter((part) => part !== '').join('/');
  return made.length <= LONGEST_IDENTIFIER ? made : hexOf(hashText(made));
}

function noteEnrollment(
  run: ImportRun,
  group: number,
  person: number,
  role: Enrollment['role'],
  primary: boolean,
  span: DateRange,
  row?: EnrollmentRow,
): void {
  const { classes, people } = run;
  const homeroom = classes.isHomeroom(group);
  const line = row?.line ?? 0;
  const twice = run.places.add(`${group}/${person}/${role}`, span, line);
  const elsewhere = role === 'student' && homeroom ? run.homerooms.add(String(person), span, line) : undefined;
  if (twice !== undefined) tellOverlap(run, 'enrolled-twice', line || twice);
  else if (elsewhere !== undefined) tellOverlap(run, 'homeroom-overlap', line || elsewhere);
  if (role === 'student') people.note(person, 'student');
  else people.note(person, 'staff');
  if (role === 'teacher' && primary && homeroom) classes.addClassTeacher(group, person, span);
}

/** Where a stored enrolment meets one of the file, the line is that of the file; two stored ones are old news. */
function tellOverlap({ log, enrollmentColumn }: ImportRun, code: RosterFaultCode, line: number): void {
  if (line === 0) return;
  log.add({ code, severity: 'warning', file: enrollmentsLayout.file, line, column: enrollmentColumn });
}

/** Tells homeroom classes without a class teacher, or with two at a time. None is chosen for them. */
export function tellClassTeachers(run: ImportRun): void {
  const { classes, log } = run;
  for (const { index, count } of classes.withoutOneClassTeacher()) {
    log.add({
      code: count === 'none' ? 'class-teacher-missing' : 'class-teacher-ambiguous',
      severity: 'warning',
      file: classes.file,
      line: classes.lineOf(index) || undefined,
    });
  }
}
