import type { Enrollment } from '../../model/index.js';
import type { DateRange } from '../../calendar/local-date.js';
import { hashText, hexOf } from '../compact/text-hash.js';
import { LONGEST_IDENTIFIER, type Row } from '../csv/row.js';
import type { ColumnOf } from '../layout/file-layout.js';
import { enrollmentsLayout } from '../layout/layouts.js';
import type { ImportRun } from '../run/import-run.js';
import { roleWordOf } from './role-word.js';

const ENROLLMENT_ROLES = ['administrator', 'aide', 'proctor', 'professor', 'student', 'teacher'] as const;

type EnrollmentRow = Row<ColumnOf<typeof enrollmentsLayout>>;

/** Reads enrollments.csv: who is in which class, and who is its class teacher. */
export async function readEnrollments(run: ImportRun): Promise<void> {
  const { people, classes, orgs, sink } = run;
  const table = await run.open(enrollmentsLayout);
  if (table) {
    await run.forEachRow(table, (row) => {
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
      if (!row.usable || group === undefined || person === undefined || !role) return;
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
    });
  }
  await run.adopt('enrollments', enrollmentsLayout.file, ({ value }) => {
    const [group, person] = [classes.find(value.classId), people.find(value.personId)];
    if (group === undefined || !classes.isActive(group) || person === undefined || !people.isActive(person))
      return false;
    noteEnrollment(run, group, person, value.role, value.primary, { from: value.beginDate, to: value.endDate });
    return true;
  });
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
  if (run.places.add(`${group}/${person}/${role}`, span)) row?.warn('enrolled-twice', 'userSourcedId');
  else if (role === 'student' && homeroom && run.homerooms.add(String(person), span)) {
    row?.warn('homeroom-overlap', 'userSourcedId');
  }
  if (role === 'student') people.note(person, 'student');
  else people.note(person, 'staff');
  if (role === 'teacher' && primary && homeroom) classes.addClassTeacher(group, person, span);
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
