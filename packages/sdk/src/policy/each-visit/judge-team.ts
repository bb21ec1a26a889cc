import type { VisitorRole } from '../../model/visit.js';
import { visitedBy, type FactIndex } from '../fact-index.js';
import type { VisitFact } from '../facts.js';
import type { VisitTeamRule } from '../rule.js';
import { missed } from '../standing.js';
import type { Missing } from '../verdict.js';
import type { VisitJudge } from './visit-answer.js';

/** A class teacher is that of one of the students, whatever the record calls the visitor. */
function isAmong(role: VisitorRole, visit: VisitFact, index: FactIndex): boolean {
  if (role !== 'class-teacher') return visit.visitors.some((visitor) => visitor.role === role);
  return visit.studentIds.some((id) => {
    const student = index.studentById.get(id);
    return student !== undefined && visitedBy(index, visit, student, [role]);
  });
}

/** Whether enough people came, not too many of them, and the right ones. */
export const judgeTeam: VisitJudge<VisitTeamRule> = (visit, { rule, clause, index }) => {
  const { atLeast, atMost } = rule.quantity;
  const { strength } = clause.clause;
  const have = new Set(visit.visitors.map((visitor) => visitor.personId)).size;
  const need = atLeast ?? 1;
  const missing: Missing[] = [];
  if (have < need) missing.push({ code: 'visitors', count: need - have });
  for (const role of rule.including ?? []) {
    if (!isAmong(role, visit, index)) missing.push({ code: 'visitor-role', role });
  }
  const numbers = { have, need, ...(atMost !== undefined && { most: atMost }) };
  if (atMost !== undefined && have > atMost) return { ...missed(strength, 'too-many'), ...numbers, missing };
  return missing.length === 0 ? { status: 'met', ...numbers, missing } : { ...missed(strength), ...numbers, missing };
};
