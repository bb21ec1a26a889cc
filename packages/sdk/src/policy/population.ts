import { overlaps } from '../calendar/local-date.js';
import { allOf, anyOf, FALSE, TRUE, unknown, type Answer } from './conditions/answer.js';
import type { ConditionContext, ConditionScope, Span } from './conditions/condition-scope.js';
import { evaluateCondition, isInOneOf, isListed } from './conditions/evaluate-condition.js';
import type { GroupSubject } from './count-context.js';
import type { StudentFact, TeacherFact } from './facts.js';
import type { Population } from './rule.js';

/** Words that say nothing about such a subject cannot be answered of it: a rule never means less than it says. */
const NOT_OF_STAFF = unknown({ data: ['student.category'] });
const NOT_OF_STUDENTS = unknown({ data: ['teacher.role'] });

/** Whether a population's condition holds; everybody where it has none. */
function meets({ where }: Population, scope: ConditionScope, context: ConditionContext): Answer {
  return where ? evaluateCondition(where, scope, context) : TRUE;
}

/**
 * Whether a student belongs to a population at some time of a span.
 *
 * @param scope - further subjects that the condition may ask about, such as the teacher who answers for the student.
 */
export function membershipOfStudent(
  student: StudentFact,
  population: Population,
  span: Span,
  context: ConditionContext,
  scope: Omit<ConditionScope, 'student' | 'span'> = {},
): Answer {
  const { listed, categories } = population;
  return allOf([
    listed ? isListed(student, span, context) : TRUE,
    categories ? isInOneOf(categories, student, span, context) : TRUE,
    meets(population, { ...scope, student, span }, context),
  ]);
}

/** Whether one of the students, such as the children of a family, belongs to a population at some time of a span. */
export function membershipOfStudents(
  students: readonly StudentFact[],
  population: Population,
  span: Span,
  context: ConditionContext,
): Answer {
  const answers = students.map((student) => membershipOfStudent(student, population, span, context));
  return population.roles ? allOf([anyOf(answers), NOT_OF_STUDENTS]) : anyOf(answers);
}

/** Whether somebody holds one of these roles at some time of a span; any role where none are named. */
export function holdsRole({ roles: held }: TeacherFact, roles: Population['roles'], span: Span): boolean {
  return held.some((one) => (!roles || roles.includes(one.role)) && overlaps(one, span));
}

/** Whether a member of staff belongs to a population at some time of a span. */
export function membershipOfTeacher(
  teacher: TeacherFact,
  population: Population,
  span: Span,
  context: ConditionContext,
): Answer {
  if (!holdsRole(teacher, population.roles, span)) return FALSE;
  const { listed, categories } = population;
  return allOf([meets(population, { teacher, span }, context), listed || categories ? NOT_OF_STAFF : TRUE]);
}

/** Whether the school, a class or a member of staff belongs to a population at some time of a span. */
export function membershipOfGroup(
  { subject, teacher }: GroupSubject,
  population: Population,
  span: Span,
  context: ConditionContext,
): Answer {
  if (teacher) return membershipOfTeacher(teacher, population, span, context);
  const { listed, categories, roles } = population;
  const classId = subject.type === 'class' ? subject.id : undefined;
  return allOf([
    meets(population, { classId, span }, context),
    roles ? NOT_OF_STUDENTS : TRUE,
    listed || categories ? NOT_OF_STAFF : TRUE,
  ]);
}
