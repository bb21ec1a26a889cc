import { digestClauses, evaluate, indexVerdicts } from '../../../../packages/sdk/dist/policy/index.js';
import { NOW, TIME_ZONE } from '../../school.mjs';

/** How some students stand. */
export function sheetOf(policies, facts, studentIds) {
  const distinct = [...new Set(studentIds)];
  const index = indexVerdicts(
    evaluate(policies, facts, NOW, { studentIds: distinct, teacherIds: [], classIds: [], school: false }),
    facts,
  );
  const subjects = distinct.map((id) => ({ subject: { type: 'student', id }, verdicts: index.ofStudent(id) }));
  const named = new Set();
  for (const { verdicts } of subjects) {
    for (const { clause, applied, notCounted } of verdicts) {
      named.add(clause);
      for (const one of applied) named.add(one);
      for (const { unless } of notCounted) if (unless) named.add(unless.clause);
    }
  }
  const clauses = Object.fromEntries(Object.entries(digestClauses(policies)).filter(([id]) => named.has(id)));
  return { asOf: NOW, timeZone: TIME_ZONE, subjects, clauses };
}
