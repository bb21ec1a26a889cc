import { canonicalTextOf } from '../canonical-text.js';
import type { Duration, FollowUpRule, Rule, SubmissionRule } from '../rule.js';
import {
  fewerIsStricter,
  greaterIsStricter,
  moreIsStricter,
  plainly,
  smallerIsStricter,
  together,
  type Comparison,
  type Standing,
} from './comparison.js';

type Of<Kind extends Rule['kind']> = Extract<Rule, { readonly kind: Kind }>;

const HOURS: Readonly<Partial<Record<Duration['unit'], number>>> = { hours: 1, days: 24, weeks: 168, months: 720 };
const STARTS = ['visit-start', 'visit-end', 'day-end'] as const;

function lengthStanding(
  own: Duration | undefined,
  above: Duration | undefined,
  compare: typeof smallerIsStricter,
): Standing {
  if (!own || !above) return compare(own ? 1 : undefined, above ? 1 : undefined);
  if (own.unit === above.unit) return compare(own.amount, above.amount);
  const [a, b] = [HOURS[own.unit], HOURS[above.unit]];
  return a === undefined || b === undefined ? 'apart' : compare(own.amount * a, above.amount * b);
}

function durationText(duration: Duration | undefined): string {
  return duration ? `${duration.amount} ${duration.unit}` : '–';
}

function compareTeams(own: Of<'visit-team'>, above: Of<'visit-team'>): Comparison[] {
  const standing = together([
    greaterIsStricter(own.quantity.atLeast ?? 1, above.quantity.atLeast ?? 1),
    smallerIsStricter(own.quantity.atMost, above.quantity.atMost),
    moreIsStricter(own.including ?? [], above.including ?? []),
  ]);
  const text = ({ quantity, including }: Of<'visit-team'>): string => plainly({ ...quantity, including });
  return [{ dimension: 'team', standing, own: text(own), above: text(above) }];
}

function compareDeadlines(own: Of<'record-deadline'>, above: Of<'record-deadline'>): Comparison[] {
  const start = (rule: Of<'record-deadline'>): number => STARTS.indexOf(rule.startsAt ?? 'visit-end');
  const standing = together([
    smallerIsStricter(own.withinHours, above.withinHours),
    smallerIsStricter(start(own), start(above)),
    smallerIsStricter(own.clock === 'working' ? 1 : 0, above.clock === 'working' ? 1 : 0),
  ]);
  const text = ({ withinHours, clock, startsAt }: Of<'record-deadline'>): string =>
    plainly({ withinHours, clock, startsAt });
  return [{ dimension: 'deadline', standing, own: text(own), above: text(above) }];
}

function compareLimits(own: Of<'visit-limit'>, above: Of<'visit-limit'>): Comparison[] | undefined {
  const shared = (['timeOfDay', 'days', 'minutes'] as const).filter((part) => own[part] && above[part]);
  if (shared.length === 0) return undefined;
  return shared.map((part): Comparison => {
    const standing =
      part === 'days'
        ? fewerIsStricter(own.days ?? [], above.days ?? [])
        : part === 'minutes'
          ? together([
              smallerIsStricter(own.minutes?.atMost, above.minutes?.atMost),
              greaterIsStricter(own.minutes?.atLeast, above.minutes?.atLeast),
            ])
          : together([
              greaterIsStricter(minuteOf(own.timeOfDay?.from), minuteOf(above.timeOfDay?.from)),
              smallerIsStricter(minuteOf(own.timeOfDay?.to), minuteOf(above.timeOfDay?.to)),
            ]);
    return { dimension: 'limit', standing, own: plainly(own[part]), above: plainly(above[part]) };
  });
}

/** Minutes since midnight. */
export function minuteOf(time: string | undefined): number | undefined {
  if (time === undefined) return undefined;
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

function compareSubmissions(own: SubmissionRule, above: SubmissionRule): Comparison[] | undefined {
  if (own.submission !== above.submission || own.subject !== above.subject) return undefined;
  const [mine, theirs] = [own.due, above.due];
  let due: Standing = canonicalTextOf(mine) === canonicalTextOf(theirs) ? 'same' : 'apart';
  if (mine && theirs && 'within' in mine && 'within' in theirs && mine.after === theirs.after) {
    due = lengthStanding(mine.within, theirs.within, smallerIsStricter);
  } else if (mine && theirs && 'on' in mine && 'on' in theirs) {
    due = mine.on === theirs.on ? 'same' : mine.on > theirs.on ? 'looser' : 'stricter';
  }
  const complete = together([
    greaterIsStricter(own.complete?.sealed ? 1 : 0, above.complete?.sealed ? 1 : 0),
    greaterIsStricter(own.complete?.copies ?? 1, above.complete?.copies ?? 1),
  ]);
  return [
    { dimension: 'deadline', standing: due, own: plainly(mine), above: plainly(theirs) },
    { dimension: 'step', standing: complete, own: plainly(own.complete), above: plainly(above.complete) },
  ];
}

function compareFollowUps(own: FollowUpRule, above: FollowUpRule): Comparison[] | undefined {
  if (own.event !== above.event || own.subject !== above.subject) return undefined;
  const threshold =
    canonicalTextOf([own.threshold?.of, own.threshold?.within]) ===
    canonicalTextOf([above.threshold?.of, above.threshold?.within])
      ? smallerIsStricter(own.threshold?.atLeast ?? 1, above.threshold?.atLeast ?? 1)
      : 'apart';
  const [mine, theirs] = [own.ladder[0], above.ladder[0]];
  return [
    { dimension: 'threshold', standing: threshold, own: plainly(own.threshold), above: plainly(above.threshold) },
    {
      dimension: 'deadline',
      standing: lengthStanding(mine?.within, theirs?.within, smallerIsStricter),
      own: durationText(mine?.within),
      above: durationText(theirs?.within),
    },
    {
      dimension: 'step',
      standing: greaterIsStricter(own.ladder.length, above.ladder.length),
      own: plainly(own.ladder.map(({ id }) => id)),
      above: plainly(above.ladder.map(({ id }) => id)),
    },
  ];
}

/** How two rules that count nothing stand to each other; `undefined` where they speak of different things. */
export function compareOthers(own: Rule, above: Rule): Comparison[] | undefined {
  if (own.kind !== above.kind) return undefined;
  if ('modes' in own && 'modes' in above && !own.modes.some((mode) => above.modes.includes(mode))) return undefined;
  if (own.kind === 'visit-team' && above.kind === 'visit-team') return compareTeams(own, above);
  if (own.kind === 'record-deadline' && above.kind === 'record-deadline') return compareDeadlines(own, above);
  if (own.kind === 'visit-limit' && above.kind === 'visit-limit') return compareLimits(own, above);
  if (own.kind === 'submission' && above.kind === 'submission') return compareSubmissions(own, above);
  if (own.kind === 'follow-up' && above.kind === 'follow-up') return compareFollowUps(own, above);
  if (own.kind === 'visit-step' && above.kind === 'visit-step' && own.step === above.step) {
    const standing = lengthStanding(own.before, above.before, greaterIsStricter);
    return [{ dimension: 'step', standing, own: durationText(own.before), above: durationText(above.before) }];
  }
  if (own.kind === 'record-content' && above.kind === 'record-content') {
    return own.topics.every((topic) => above.topics.includes(topic)) ? [] : undefined;
  }
  if (own.kind === 'conduct' && above.kind === 'conduct') {
    return own.attest.every((code) => above.attest.includes(code)) ? [] : undefined;
  }
  return undefined;
}
