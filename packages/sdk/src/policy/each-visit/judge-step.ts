import { instantBefore } from '../../calendar/duration.js';
import { epochMillisecondsOf } from '../../calendar/instant.js';
import type { VisitStepRule } from '../rule.js';
import { calendarDatumFor, missed, unknownWithout } from '../standing.js';
import type { VisitJudge } from './visit-answer.js';

/** Whether a step was taken, and early enough where the document says so. */
export const judgeStep: VisitJudge<VisitStepRule> = (visit, { rule, clause, index, moment }) => {
  const { step, before } = rule;
  const { strength } = clause.clause;
  const nothing = { have: 0, need: 1 };
  const takenAt = visit.stepsAt?.[step];
  const isYetToCome = takenAt !== undefined && epochMillisecondsOf(takenAt) > moment.epochMilliseconds;
  if (!visit.steps.includes(step) || isYetToCome) {
    return { ...missed(strength), ...nothing, missing: [{ code: 'step', step }] };
  }
  if (before === undefined) return { status: 'met', have: 1, need: 1, missing: [] };
  if (takenAt === undefined || visit.startedAt === undefined) {
    const unknown = [
      ...(takenAt === undefined ? [`step-time:${step}`] : []),
      ...(visit.startedAt === undefined ? ['visit.startedAt'] : []),
    ];
    return { ...unknownWithout(...unknown), ...nothing };
  }
  const dueAt = instantBefore(visit.startedAt, before, index.facts.calendar);
  if (dueAt === undefined) return { ...unknownWithout(calendarDatumFor(before, index.facts.calendar)), ...nothing };
  return epochMillisecondsOf(takenAt) <= epochMillisecondsOf(dueAt)
    ? { status: 'met', have: 1, need: 1, missing: [], dueAt }
    : { ...missed(strength, 'late'), ...nothing, missing: [], dueAt };
};
