import { epochMillisecondsOf } from '../../calendar/instant.js';
import { visitedBy, type FactIndex } from '../fact-index.js';
import type { StudentFact, VisitFact } from '../facts.js';
import { contactKindCode, rolesAsBits } from './contact-kind.js';

const CLASS_TEACHER = rolesAsBits(['class-teacher']);

/**
 * The kind of the contact between a visit and one student of it. As in `evaluate`, the class teacher is the one of
 * that student's class on that day, whatever the record calls the visitor.
 */
export function studentContactKind(visit: VisitFact, student: StudentFact, staff: FactIndex): number {
  const others = rolesAsBits(visit.visitors.map((visitor) => visitor.role)) & ~CLASS_TEACHER;
  const roles = visitedBy(staff, visit, student, ['class-teacher']) ? others | CLASS_TEACHER : others;
  return contactKindCode({ mode: visit.mode, circumstance: visit.circumstance, roles });
}

/** The kind of the contact between a visit and a visitor: for an own duty it does not matter who else came. */
export function teacherContactKind(visit: VisitFact): number {
  return contactKindCode({ mode: visit.mode, circumstance: visit.circumstance, roles: 0 });
}

/** When the record was filed, in milliseconds since 1970-01-01T00:00:00Z; `Infinity` while it is not. */
export function filingMoment(visit: VisitFact): number {
  return visit.filedAt === undefined ? Infinity : epochMillisecondsOf(visit.filedAt);
}

/** From when on a visit answers duties: it has ended, and its record is filed. `Infinity` while it is not. */
export function countingMoment(visit: VisitFact): number {
  return Math.max(epochMillisecondsOf(visit.endedAt), filingMoment(visit));
}
