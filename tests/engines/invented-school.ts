import {
  COMMON_CATEGORY_CODES,
  CONDUCT_CODES,
  VISIT_CIRCUMSTANCES,
  VISIT_MODES,
  VISIT_TOPICS,
  VISITOR_ROLES,
} from '@homevisit/sdk/model';
import { addDays, type LocalDate } from '@homevisit/sdk/calendar';
import { PRECONDITIONS, VISIT_STEPS, type Facts } from '@homevisit/sdk/policy';

/** Whole numbers below a bound and choices from lists, the same for the same seed in every engine (Mulberry32). */
export class Dice {
  #state: number;

  constructor(seed: number) {
    this.#state = seed;
  }

  below(bound: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * bound);
  }

  oneOf<Value>(values: readonly [Value, ...Value[]]): Value {
    return values[this.below(values.length)] ?? values[0];
  }

  some<Value>(values: readonly Value[], oneIn: number): Value[] {
    return values.filter(() => this.below(oneIn) === 0);
  }
}

const FIRST_DAY: LocalDate = '2026-08-20';
const DAYS = 330;
const MINUTE = 60_000;

/** Codes of what a school holds and hands in, and of what happens to students, as the packs name them. */
export interface Vocabulary {
  readonly activities: readonly string[];
  readonly submissions: readonly string[];
  readonly events: readonly string[];
}

/** A school of 90 students in three classes, with 260 visits and something of everything that facts can hold. */
export function inventedSchool(seed: number, words: Vocabulary): Facts {
  const dice = new Dice(seed);
  const day = (): LocalDate => addDays(FIRST_DAY, dice.below(DAYS));
  const evening = (date: LocalDate) =>
    new Date(Date.parse(`${date}T09:00:00Z`) + dice.below(240) * MINUTE).toISOString() as `${string}T${string}Z`;
  const numbered = <Value>(count: number, make: (place: number) => Value): Value[] =>
    Array.from({ length: count }, (_, place) => make(place));
  const studentId = (): string => `student-${dice.below(90)}`;
  const teacherId = (): string => `teacher-${dice.below(9)}`;

  return {
    calendar: {
      timeZone: 'Asia/Shanghai',
      schoolYears: [
        {
          id: '2026',
          title: '2026-2027',
          startDate: '2026-09-01',
          endDate: '2027-07-10',
          terms: [
            { id: '2026-1', title: '1', startDate: '2026-09-01', endDate: '2027-01-29' },
            { id: '2026-2', title: '2', startDate: '2027-02-26', endDate: '2027-07-10' },
          ],
        },
      ],
    },
    schoolId: 'school',
    students: numbered(90, (place) => ({
      id: `student-${place}`,
      familyId: `family-${dice.below(70)}`,
      enrolled: dice.below(8) === 0 ? [{ from: day() }] : [{ from: '2026-09-01' }],
      classes: [{ classId: `class-${place % 3}` }],
      categories: dice
        .some([...COMMON_CATEGORY_CODES, 'nobody-knows'], 14)
        .map((code) => (dice.below(3) === 0 ? { code, from: day() } : { code })),
    })),
    teachers: numbered(9, (place) => ({
      id: `teacher-${place}`,
      roles: [
        ...(place < 3 ? [{ role: 'class-teacher' as const, classId: `class-${place}` }] : []),
        ...dice.some(VISITOR_ROLES, 5).map((role) => ({ role })),
      ],
    })),
    visits: numbered(260, (place) => {
      const date = day();
      const endedAt = evening(date);
      const delay = dice.below(10) === 0 ? dice.below(400) * 60 : dice.below(50) * 60;
      const filedAt = new Date(Date.parse(endedAt) + delay * MINUTE).toISOString() as `${string}T${string}Z`;
      return {
        id: `visit-${place}`,
        date,
        studentIds: [...new Set([studentId(), ...(dice.below(6) === 0 ? [studentId()] : [])])],
        mode: dice.oneOf(VISIT_MODES),
        ...(dice.below(4) === 0 && { circumstance: dice.oneOf(VISIT_CIRCUMSTANCES) }),
        visitors: numbered(1 + dice.below(3), () => ({ personId: teacherId(), role: dice.oneOf(VISITOR_ROLES) })),
        endedAt,
        ...(dice.below(30) !== 0 && { filedAt }),
        steps: dice.some(VISIT_STEPS, 2),
        topics: dice.some(VISIT_TOPICS, 2),
        conduct: dice.some(CONDUCT_CODES, 2),
      };
    }),
    declines: numbered(4, (place) => ({ id: `decline-${place}`, studentIds: [studentId()], from: day() })),
    emergencies: [{ from: '2026-12-01', to: '2027-01-10' }],
    preconditions: numbered(30, (place) => ({
      id: `precondition-${place}`,
      code: dice.oneOf(PRECONDITIONS),
      studentIds: [studentId()],
      outcome: dice.oneOf(['given', 'refused', 'no-answer']),
      from: day(),
    })),
    events: words.events.flatMap((code) =>
      numbered(12, (place) => ({ id: `${code}-${place}`, code, studentId: studentId(), date: day() })),
    ),
    activities: words.activities.flatMap((code) =>
      numbered(dice.below(4), (place) => ({ id: `${code}-${place}`, code, date: day() })),
    ),
    submissions: words.submissions.flatMap((code) =>
      numbered(dice.below(3), (place) => ({
        id: `${code}-${place}`,
        code,
        submittedAt: evening(day()),
        sealed: dice.below(2) === 0,
        copies: dice.below(3),
      })),
    ),
  };
}
