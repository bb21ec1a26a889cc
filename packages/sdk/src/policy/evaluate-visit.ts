import { dayOf } from './conditions/condition-scope.js';
import { holdsOfOne } from './conditions/evaluate-condition.js';
import { TRUE, type Answer } from './conditions/answer.js';
import type { ClauseContext } from './count-context.js';
import { judgeConduct, judgeContent } from './each-visit/judge-content.js';
import { judgeLimit } from './each-visit/judge-limit.js';
import { judgeRecordDeadline } from './each-visit/judge-record-deadline.js';
import { judgeStep } from './each-visit/judge-step.js';
import { judgeTeam } from './each-visit/judge-team.js';
import type { VisitAnswer } from './each-visit/visit-answer.js';
import type { VisitFact } from './facts.js';
import type { EachVisitRule } from './rule.js';
import { unknownBecause } from './standing.js';
import type { Verdict } from './verdict.js';

function judge(visit: VisitFact, context: ClauseContext<EachVisitRule>): VisitAnswer {
  const { rule, ...shared } = context;
  switch (rule.kind) {
    case 'visit-team':
      return judgeTeam(visit, { rule, ...shared });
    case 'record-deadline':
      return judgeRecordDeadline(visit, { rule, ...shared });
    case 'visit-step':
      return judgeStep(visit, { rule, ...shared });
    case 'visit-limit':
      return judgeLimit(visit, { rule, ...shared });
    case 'record-content':
      return judgeContent(visit, { rule, ...shared });
    case 'conduct':
      return judgeConduct(visit, { rule, ...shared });
  }
}

/** Whether the condition of the clause holds of one of the students on the day of the visit. */
function concerns(visit: VisitFact, context: ClauseContext<EachVisitRule>): Answer {
  const { rule, index } = context;
  if (!rule.where) return TRUE;
  const students = visit.studentIds.flatMap((id) => index.studentById.get(id) ?? []);
  return holdsOfOne(rule.where, students, dayOf(visit.date), context);
}

/** The verdict of one clause on one visit that has ended, or `undefined` where the clause does not concern it. */
export function evaluateVisit(visit: VisitFact, context: ClauseContext<EachVisitRule>): Verdict | undefined {
  const { rule, clause } = context;
  if (!rule.modes.includes(visit.mode)) return undefined;
  const answer = concerns(visit, context);
  if (answer.is === 'false') return undefined;
  return {
    clause: clause.id,
    subject: { type: 'visit', id: visit.id },
    strength: clause.clause.strength,
    evidence: [visit.id],
    notCounted: [],
    applied: [],
    ...(answer.is === 'unknown' ? { ...unknownBecause(answer), have: 0, need: 1 } : judge(visit, context)),
  };
}
