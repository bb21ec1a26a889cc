import { epochMillisecondsOf } from '../../calendar/instant.js';
import type { CountedSubject, EvaluationMoment } from '../count-context.js';
import type { Due } from '../due.js';
import type { FollowUpRule, Rung } from '../rule.js';
import type { FollowUpContext, Trigger } from './follow-up-context.js';
import { judgeRung, type JudgedRung } from './judge-rung.js';
import type { RungStart } from './rung-time.js';

type Ladder = FollowUpRule['ladder'];

function isOver(due: Due, moment: EvaluationMoment): boolean {
  return 'dueOn' in due ? due.dueOn < moment.date : epochMillisecondsOf(due.dueAt) < moment.epochMilliseconds;
}

/** When a rung starts that waits for the one before it; `undefined` while it does not, or for good. */
function startAfter(
  rung: Rung,
  previous: Rung,
  cycles: readonly JudgedRung[],
  { happening }: Trigger,
  { moment }: FollowUpContext,
): RungStart | undefined {
  const over = cycles.filter(({ time }) => time !== undefined && isOver(time.due, moment));
  const areAllOver = over.length > (previous.again?.times ?? 0);
  const waitedFor =
    rung.starts !== 'unresolved'
      ? over.find(({ answeredInTime }) => !answeredInTime)
      : areAllOver
        ? over[over.length - 1]
        : undefined;
  if (!waitedFor?.time || waitedFor.verdict.reason === 'left') return undefined;
  const { due, dueDay } = waitedFor.time;
  const { resolvedOn } = happening;
  return resolvedOn !== undefined && resolvedOn <= dueDay ? undefined : { after: due };
}

/** A rung with all its cycles that have started, in order. */
function cyclesOf(
  rung: Rung,
  start: RungStart,
  trigger: Trigger,
  counted: CountedSubject,
  context: FollowUpContext,
): JudgedRung[] {
  const { moment } = context;
  const { resolvedOn } = trigger.happening;
  const used = new Set<string>();
  const judged: JudgedRung[] = [];
  for (let cycle = 0; cycle <= (rung.again?.times ?? 0); cycle += 1) {
    const one = judgeRung(rung, start, cycle, trigger, counted, used, context);
    const { time, verdict, answeredInTime } = one;
    const isAhead = time !== undefined && time.from > moment.date;
    const isResolved = cycle > 0 && resolvedOn !== undefined && time !== undefined && resolvedOn <= time.from;
    if (isAhead || isResolved) break;
    judged.push(one);
    if (answeredInTime) for (const id of verdict.evidence) used.add(id);
    if (!time) break;
  }
  return judged;
}

/**
 * The rungs that have started for one trigger.
 *
 * @param rungs - those that belong to the trigger: the first of them starts with it.
 */
export function climbLadder(
  rungs: Ladder,
  trigger: Trigger,
  counted: CountedSubject,
  context: FollowUpContext,
): JudgedRung[] {
  const judged: JudgedRung[] = [];
  let previous: Rung | undefined;
  let cycles: readonly JudgedRung[] = [];
  for (const rung of rungs) {
    const start =
      previous && rung.starts !== 'trigger' ? startAfter(rung, previous, cycles, trigger, context) : { trigger };
    cycles = start ? cyclesOf(rung, start, trigger, counted, context) : [];
    judged.push(...cycles);
    previous = rung;
  }
  return judged;
}
