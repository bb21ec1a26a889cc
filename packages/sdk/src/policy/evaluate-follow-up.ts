import { addDays, type LocalDate } from '../calendar/local-date.js';
import { unknownOf, type UnknownAnswer } from './conditions/answer.js';
import { dayOf } from './conditions/condition-scope.js';
import type { ClauseContext, CountedSubject } from './count-context.js';
import { climbLadder } from './follow-up/climb-ladder.js';
import type { FollowUpContext, Trigger } from './follow-up/follow-up-context.js';
import { happeningsOf } from './follow-up/happenings-of.js';
import { triggersOf } from './follow-up/triggers-of.js';
import { membershipOfStudent } from './population.js';
import type { FollowUpRule, Rung, Threshold } from './rule.js';
import { schoolYearBegunBy } from './school-year-begun.js';
import { unknownBecause } from './standing.js';
import type { Verdict } from './verdict.js';

/** Days for which an answer stays on record where the calendar knows no school year. */
const DAYS_OF_A_YEAR = 365;

/** A part of a ladder that starts with triggers of its own. */
interface Flight {
  readonly threshold?: Threshold | undefined;
  readonly rungs: Rung[];
}

/** The ladder by what its rungs start with: those of the clause, and those of each threshold of a rung. */
function flightsOf({ threshold, ladder }: FollowUpRule): Flight[] {
  const main: Flight = { threshold, rungs: [] };
  const flights = [main];
  let current = main;
  for (const rung of ladder) {
    if (typeof rung.starts === 'object') {
      current = { threshold: rung.starts, rungs: [] };
      flights.push(current);
    } else if (rung.starts === 'trigger') current = main;
    current.rungs.push(rung);
  }
  return flights.filter(({ rungs }) => rungs.length > 0);
}

/** The first day of the school year: what fell due before it is over. */
function onRecordSince({ index, moment }: FollowUpContext): LocalDate {
  return schoolYearBegunBy(index.facts.calendar, moment.date)?.startDate ?? addDays(moment.date, 1 - DAYS_OF_A_YEAR);
}

function unknownVerdict(counted: CountedSubject, answer: UnknownAnswer, { rule, clause }: FollowUpContext): Verdict {
  return {
    clause: clause.id,
    subject: counted.subject,
    strength: clause.clause.strength,
    owedBy: rule.owedBy,
    have: 0,
    need: 1,
    evidence: [],
    notCounted: [],
    applied: [],
    ...unknownBecause(answer),
  };
}

/**
 * Verdicts of one `follow-up` clause for one student or family: one for each trigger and each rung, with its cycles,
 * that has started and did not fall due before the school year; and one that says *unknown* where nobody can say whether
 * there is a reason to act.
 */
export function evaluateFollowUp(counted: CountedSubject, context: ClauseContext<FollowUpRule>): Verdict[] {
  const { rule, index, moment } = context;
  const { calendar } = index.facts;
  const since = onRecordSince(context);
  const open: UnknownAnswer[] = [];
  const found: { readonly trigger: Trigger; readonly verdicts: readonly Verdict[] }[] = [];
  for (const student of counted.students) {
    const happenings = happeningsOf(student, context);
    const unsaid = [happenings.unknown];
    for (const { threshold, rungs } of flightsOf(rule)) {
      const { triggers, unknown } = triggersOf(happenings.known, threshold, calendar, moment.date);
      unsaid.push(unknown);
      for (const trigger of triggers) {
        const membership = membershipOfStudent(student, rule.population, dayOf(trigger.date), context);
        if (membership.is === 'false') continue;
        if (membership.is === 'unknown') {
          if (trigger.date >= since && trigger.date <= moment.date) open.push(membership);
          continue;
        }
        const verdicts = climbLadder(rungs, trigger, counted, context).map(({ verdict }) => verdict);
        found.push({ trigger, verdicts: verdicts.filter(({ period }) => period && period.endDate >= since) });
      }
    }
    // What cannot be said of somebody whom the clause does not concern need not be said.
    const concerns = membershipOfStudent(student, rule.population, dayOf(moment.date), context).is !== 'false';
    if (concerns) open.push(...unsaid.flatMap((answer) => answer ?? []));
  }
  found.sort((a, b) => (a.trigger.date < b.trigger.date ? -1 : a.trigger.date > b.trigger.date ? 1 : 0));
  const unknown = unknownOf(open);
  const verdicts = found.flatMap((one) => one.verdicts);
  return unknown ? [...verdicts, unknownVerdict(counted, unknown, context)] : verdicts;
}
