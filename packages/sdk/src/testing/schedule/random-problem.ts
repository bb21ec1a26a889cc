import { addDays, type LocalDate } from '../../calendar/local-date.js';
import type { Crews, Family, Person } from '../../schedule/problem/people.js';
import type { Problem } from '../../schedule/problem/problem.js';
import type { Stretch } from '../../schedule/problem/times.js';
import type { Visit } from '../../schedule/problem/visits.js';
import { Random } from '../../schedule/search/random.js';

const FIRST_DAY: LocalDate = '2026-09-07';
const ROLES = ['class-teacher', 'counsellor', 'leader'];

/** Small problems of every sort, full and empty, possible and impossible; the same for the same seed. */
export class ProblemDice {
  readonly #random: Random;

  constructor(seed: number) {
    this.#random = new Random(seed);
  }

  below(limit: number): number {
    return this.#random.below(limit);
  }

  chance(percent: number): boolean {
    return this.#random.below(100) < percent;
  }

  oneOf<Value>(values: readonly Value[]): Value {
    return values[this.#random.below(values.length)] as Value;
  }

  some<Value>(values: readonly Value[], percent: number): Value[] {
    return values.filter(() => this.chance(percent));
  }

  /** A stretch on some of the days. */
  stretch(days: readonly LocalDate[], from: number, to: number): Stretch {
    const begin = from + this.below(Math.max(1, to - from - 40));
    return {
      ...(this.chance(70) && { dates: this.some(days, 60) }),
      ...(this.chance(10) && { weekdays: [1 + this.below(7)] }),
      from: begin,
      to: begin + 40 + this.below(to - begin),
    };
  }

  #people(count: number, days: readonly LocalDate[], places: readonly string[], families: readonly string[]): Person[] {
    return Array.from({ length: count }, (_, index) => ({
      id: `p${index}`,
      skills: this.some(ROLES, 50),
      start: this.chance(80) ? 'school' : this.oneOf(places),
      ...(this.chance(20) && { end: this.oneOf(places) }),
      free: [
        { from: 1080, to: 1260 + this.below(60), ...(this.chance(60) && { dates: this.some(days, 70) }) },
        ...(this.chance(30) ? [{ weekdays: [6], from: 540, to: 1020, visits: 1 + this.below(4) }] : []),
      ],
      ...(this.chance(40) && {
        atMost: {
          ...(this.chance(50) && { visitsPerWeek: 1 + this.below(5) }),
          ...(this.chance(50) && { eveningsPerWeek: 1 + this.below(3) }),
          ...(this.chance(30) && { load: 1 + this.below(6) }),
        },
      }),
      ...(this.chance(15) && { never: [this.oneOf(families)] }),
    }));
  }

  #visit(
    index: number,
    days: readonly LocalDate[],
    families: readonly string[],
    people: readonly string[],
    kind: Crews['kind'],
  ): Visit {
    const [first, second] = [this.below(days.length), this.below(days.length)].sort((a, b) => a - b) as [
      number,
      number,
    ];
    const due = days[second] as LocalDate;
    const atLeast = this.chance(kind === 'formed' ? 70 : 40) ? 2 : 1;
    const duration = 20 + 5 * this.below(6);
    const isMeeting = kind === 'separate' && this.chance(40);
    return {
      id: `v${index}`,
      families: this.chance(90) ? [this.oneOf(families)] : [...new Set([this.oneOf(families), this.oneOf(families)])],
      duration,
      ...(this.chance(50) && { from: days[first] }),
      ...(this.chance(60) && { due, ...(this.chance(50) && { last: addDays(due, this.below(6)) }) }),
      strength: this.oneOf(['must', 'principle', 'wish'] as const),
      ...(this.chance(20) && { weight: 1 + this.below(5) }),
      ...(this.chance(80) && { visitors: { atLeast, ...(this.chance(30) && { atMost: atLeast + this.below(2) }) } }),
      ...(this.chance(40) && {
        needs: [this.chance(60) ? { skills: this.some(ROLES, 60) } : { people: this.some(people, 50) }],
      }),
      ...(this.chance(30) && { preferred: [{ people: this.some(people, 40), cost: this.below(50) }] }),
      ...(this.chance(30) && { load: this.below(4) }),
      ...(kind === 'separate' && this.chance(30) && { endBy: 1100 + 10 * this.below(12) }),
      ...(isMeeting && {
        parts: [
          { duration },
          {
            duration: 10 + this.below(30),
            ...(this.chance(50) && { need: { skills: [this.oneOf(ROLES)] } }),
            ...(this.chance(60) && { after: { least: this.below(20), most: 20 + this.below(20) } }),
          },
        ],
      }),
      ...(this.chance(15) && {
        pin: {
          ...(this.chance(70) && { date: this.oneOf(days) }),
          ...(this.chance(50) && { start: 1080 + 10 * this.below(15) }),
          ...(this.chance(40) && {
            people: [...new Set(isMeeting || atLeast === 2 ? people.slice(0, 2) : people.slice(0, 1))],
          }),
        },
      }),
    };
  }

  #crews(people: readonly string[]): Crews {
    const kind = this.oneOf(['fixed', 'formed', 'separate'] as const);
    if (kind !== 'fixed') return { kind };
    const list = Array.from({ length: 1 + this.below(4) }, (_, index) => ({
      id: `c${index}`,
      people: [...new Set([this.oneOf(people), this.oneOf(people)])],
    }));
    return { kind, list };
  }

  #travel(count: number): Problem['travel'] {
    switch (this.below(4)) {
      case 0:
        return { kind: 'plane', ticksPerUnit: 1 };
      case 1:
        return { kind: 'coordinates', metresPerMinute: 250, detourPercent: 130, atLeast: 2 };
      case 2:
        return { kind: 'zones', within: 4, otherwise: 25, between: [{ zones: ['north', 'south'], ticks: 12 }] };
      default:
        return {
          kind: 'matrix',
          ticks: Array.from({ length: count }, (_, from) =>
            Array.from({ length: count }, (_unused, to) => (from === to ? 0 : 2 + this.below(30))),
          ),
        };
    }
  }

  /** A problem without contradictions. */
  problem(): Problem {
    const days = Array.from({ length: 1 + this.below(9) }, (_, day) => addDays(FIRST_DAY, day + this.below(2) * 20));
    const sorted = [...new Set(days)].sort();
    const families = Array.from({ length: 1 + this.below(10) }, (_, index) => `f${index}`);
    const people = Array.from({ length: 1 + this.below(5) }, (_, index) => `p${index}`);
    const placeIds = ['school', ...families.map((id) => `home-${id}`)];
    const crews = this.#crews(people);
    const visits = Array.from({ length: this.below(14) }, (_, index) =>
      this.#visit(index, sorted, families, people, crews.kind),
    );
    return {
      format: 'homevisit-problem/1',
      days: sorted,
      places: placeIds.map((id) => ({
        id,
        x: this.below(20),
        y: this.below(20),
        latitude: 39 + this.below(100) / 2000,
        longitude: 118 + this.below(100) / 2000,
        zone: this.oneOf(['north', 'south', 'hills']),
      })),
      travel: this.#travel(placeIds.length),
      people: this.#people(people.length, sorted, placeIds, families),
      crews,
      families: families.map((id): Family => ({
        id,
        place: `home-${id}`,
        ...(this.chance(80) && { home: [this.stretch(sorted, 1060, 1300), this.stretch(sorted, 540, 1000)] }),
        ...(this.chance(20) && { declined: [this.stretch(sorted, 1080, 1200)] }),
        ...(this.chance(30) && { wishes: [this.stretch(sorted, 1080, 1300)] }),
      })),
      visits,
      ...(visits.length > 2 && this.chance(40) && { apart: [{ visits: ['v0', 'v1', 'v2'], days: this.below(4) }] }),
      ...(this.chance(30) && { rules: { latestEnd: 1230 } }),
      ...(this.chance(30) && {
        weights: {
          unfairness: this.below(20),
          evening: this.below(100),
          travel: this.below(3),
          ...(crews.kind === 'separate' && { tardiness: this.below(4), greatestTardiness: this.below(3) }),
        },
      }),
    };
  }
}
