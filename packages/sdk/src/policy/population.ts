import { overlaps, type DateRange } from '../calendar/local-date.js';
import type { CompiledClause, CompiledPolicies } from './compiled-policies.js';
import type { StudentFact, TeacherFact } from './facts.js';
import type { Population } from './rule.js';

/** Whether a subject belongs to a population in a period, and until when where that ends. */
export type Membership =
  | { readonly is: 'member'; readonly ranges: readonly DateRange[] }
  | { readonly is: 'stranger' }
  /** A category of the student is known to no pack, so nobody can say. */
  | { readonly is: 'unknown'; readonly codes: readonly string[] };

const ALWAYS: readonly DateRange[] = [{}];

function soughtCodes(clause: CompiledClause, population: Population, policies: CompiledPolicies): ReadonlySet<string> {
  if (population.listed) return policies.listedCodes.get(clause.pack.id) ?? new Set();
  return new Set(
    (population.categories ?? []).flatMap((id) => policies.codesOfCategory.get(`${clause.pack.id}:${id}`) ?? []),
  );
}

/** Whether one of the students belongs to the population at some time of the period. */
export function membershipOfStudents(
  students: readonly StudentFact[],
  clause: CompiledClause,
  population: Population,
  period: DateRange,
  policies: CompiledPolicies,
): Membership {
  if (!population.listed && !population.categories) return { is: 'member', ranges: ALWAYS };
  const sought = soughtCodes(clause, population, policies);
  const ranges: DateRange[] = [];
  const unknown = new Set<string>();
  for (const student of students) {
    for (const held of student.categories) {
      if (!overlaps(held, period)) continue;
      const codes = policies.codesOfCategory.get(held.code) ?? [held.code];
      if (codes.some((code) => sought.has(code))) ranges.push(held);
      else if (!policies.knows(held.code)) unknown.add(held.code);
    }
  }
  if (ranges.length > 0) return { is: 'member', ranges };
  return unknown.size > 0 ? { is: 'unknown', codes: [...unknown].sort() } : { is: 'stranger' };
}

/** Whether a member of staff belongs to the population at some time of the period. */
export function membershipOfTeacher(teacher: TeacherFact, population: Population, period: DateRange): Membership {
  if (!population.roles) {
    return teacher.roles.some((held) => overlaps(held, period)) ? { is: 'member', ranges: ALWAYS } : { is: 'stranger' };
  }
  const roles = population.roles;
  const ranges = teacher.roles.filter((held) => roles.includes(held.role) && overlaps(held, period));
  return ranges.length > 0 ? { is: 'member', ranges } : { is: 'stranger' };
}
