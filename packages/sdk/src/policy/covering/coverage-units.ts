/**
 * Who is counted: the students, families or staff of a group, each with whether they belong to it at all.
 *
 * @module
 */
import { isWithin, type LocalDate } from '../../calendar/local-date.js';
import { allOf, anyOf, TRUE, unknown, type Answer } from '../conditions/answer.js';
import { dayOf, type Span } from '../conditions/condition-scope.js';
import type { ClauseContext, GroupSubject } from '../count-context.js';
import { hasDeclined } from '../counting/declines.js';
import type { StudentFact, TeacherFact } from '../facts.js';
import { membershipOfStudent, membershipOfTeacher } from '../population.js';
import type { VisitCoverageRule } from '../rule.js';

/** A clause about coverage, for one group. */
export type CoverageContext = ClauseContext<VisitCoverageRule>;

/** Somebody who is counted once, however often visited. */
export interface CoverageUnit {
  readonly membership: Answer;
  /** Left out of both sides: who has declined is neither to be reached nor counted. */
  readonly hasDeclined: boolean;
  /** The students whom a visit has to reach; of a member of staff none. */
  readonly students: readonly StudentFact[];
  readonly teacher?: TeacherFact | undefined;
}

function uniqueById<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}

function isThere({ enrolled }: StudentFact, day: LocalDate): boolean {
  return enrolled.length === 0 || enrolled.some((range) => isWithin(day, range));
}

function studentsOfClass(classId: string, day: LocalDate, { index }: CoverageContext): StudentFact[] {
  return (index.studentsOfClass.get(classId) ?? []).filter(({ classes }) =>
    classes.some((place) => place.classId === classId && isWithin(day, place)),
  );
}

/** Students of the group on a day: of a member of staff those of the own classes for a share, else everybody. */
export function studentsOfGroup(
  { subject, teacher }: GroupSubject,
  day: LocalDate,
  context: CoverageContext,
): StudentFact[] {
  const { rule, index } = context;
  const isShare = rule.share !== undefined || rule.cohorts?.some(({ share }) => share !== undefined) === true;
  const students = (): readonly StudentFact[] => {
    if (subject.type === 'class') return studentsOfClass(subject.id, day, context);
    if (!teacher || !isShare) return index.facts.students;
    const { roles } = rule.population;
    const own = teacher.roles.filter((held) => isWithin(day, held) && (!roles || roles.includes(held.role)));
    return own.flatMap(({ classId }) => (classId === undefined ? [] : studentsOfClass(classId, day, context)));
  };
  return uniqueById(students()).filter((student) => isThere(student, day));
}

function staffOfGroup(
  { subject, teacher }: GroupSubject,
  day: LocalDate,
  { rule, index }: CoverageContext,
): readonly TeacherFact[] {
  if (teacher) return [teacher];
  if (subject.type === 'school') return index.facts.teachers;
  const { roles } = rule.population;
  return (index.teachersOfClass.get(subject.id) ?? []).filter((one) =>
    one.roles.some(
      (held) => held.classId === subject.id && isWithin(day, held) && (!roles || roles.includes(held.role)),
    ),
  );
}

function staffUnits(group: GroupSubject, day: LocalDate, context: CoverageContext): CoverageUnit[] {
  return uniqueById(staffOfGroup(group, day, context)).map((teacher) => ({
    membership: membershipOfTeacher(teacher, context.rule.population, dayOf(day), context),
    hasDeclined: false,
    students: [],
    teacher,
  }));
}

function studentUnits(group: GroupSubject, span: Span, context: CoverageContext): CoverageUnit[] {
  const { rule, index } = context;
  const { subject, teacher } = group;
  const scope = { teacher, classId: subject.type === 'class' ? subject.id : undefined };
  // Roles name the staff who answer; of students they say nothing.
  const ofRoles = rule.population.roles && !teacher ? unknown({ data: ['teacher.role'] }) : TRUE;
  return studentsOfGroup(group, span.to, context).map((student) => ({
    membership: allOf([membershipOfStudent(student, rule.population, dayOf(span.to), context, scope), ofRoles]),
    hasDeclined: hasDeclined([student], span, index),
    students: [student],
  }));
}

/** Families of the group: a visit to a sibling elsewhere is a visit to the family. */
function familyUnits(ofStudents: readonly CoverageUnit[], span: Span, { index }: CoverageContext): CoverageUnit[] {
  const byFamily = new Map<string, Answer[]>();
  for (const { students, membership } of ofStudents) {
    for (const { familyId } of students) byFamily.set(familyId, [...(byFamily.get(familyId) ?? []), membership]);
  }
  return [...byFamily].map(([familyId, answers]) => {
    const students = index.studentsOfFamily.get(familyId) ?? [];
    return { membership: anyOf(answers), hasDeclined: hasDeclined(students, span, index), students };
  });
}

/** Everybody who is counted in the days of a period so far and may belong to the population. */
export function coverageUnits(group: GroupSubject, span: Span, context: CoverageContext): CoverageUnit[] {
  const { counting } = context.rule;
  const units = (): CoverageUnit[] => {
    if (counting === 'teachers') return staffUnits(group, span.to, context);
    const ofStudents = studentUnits(group, span, context);
    return counting === 'families' ? familyUnits(ofStudents, span, context) : ofStudents;
  };
  return units().filter(({ membership }) => membership.is !== 'false');
}
