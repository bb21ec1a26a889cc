/**
 * An invented term: a school's families over 60 evenings, visited by fixed pairs of teachers of their grade. The same size
 * and seed give the same problem.
 */
import { SplitMix } from '../policy/random.mjs';

const EVENINGS = 60;
const STUDENTS_OF_A_GRADE = 120;
const PAIRS_OF_A_GRADE = 3;
const TICKS_PER_MINUTE = 60;
const FIRST_DAY = Date.UTC(2026, 8, 7);

const hours = (number) => number * 60 * TICKS_PER_MINUTE;
const minutes = (number) => number * TICKS_PER_MINUTE;

/** Five evenings of a week and its Saturday, ten weeks long. */
function daysOfTerm() {
  const days = [];
  for (let day = 0; days.length < EVENINGS; day++) {
    const date = new Date(FIRST_DAY + day * 86_400_000);
    if (date.getUTCDay() === 0) continue;
    const isSaturday = date.getUTCDay() === 6;
    days.push({
      date: date.toISOString().slice(0, 10),
      from: isSaturday ? hours(9) : hours(18),
      to: isSaturday ? hours(17) : hours(21.5),
      most: isSaturday ? 5 : 3,
    });
  }
  return days;
}

/** A place in the town, in seconds of travel from the school; more families live near to it than far. */
function placeAt(id, random) {
  const distance = () => Math.floor((random.next() + random.next() - 1) * 1500);
  return { id, x: distance(), y: distance() };
}

function pairOf(grade, number, days, random) {
  const ids = ['a', 'b'].map((letter) => `teacher-${grade}-${number}${letter}`);
  const free = days
    .filter(() => random.next() < 0.45)
    .map(({ date, from, to, most }) => ({ dates: [date], from, to, visits: most }));
  return {
    people: ids.map((id) => ({ id, skills: [`grade-${grade}`], start: 'school', free })),
    crew: { id: `pair-${grade}-${number}`, people: ids },
  };
}

/** Evenings on which a family is at home, with a window of one and a half to four hours. */
function homeOf(days, isLeftBehind, random) {
  const block = random.below(EVENINGS - 12);
  const home = [];
  days.forEach(({ date, from, to }, index) => {
    if (isLeftBehind ? index < block || index >= block + 12 : random.next() >= 0.35) return;
    const length = Math.min(to - from, minutes(90 + random.below(151)));
    const begin = from + random.below(to - from - length + 1);
    home.push({ dates: [date], from: begin, to: begin + length });
  });
  return home;
}

/** A term with so many students to be visited. */
export function termProblem(students, seed = 1) {
  const random = new SplitMix(seed * 1000 + students);
  const days = daysOfTerm();
  const grades = Math.max(1, Math.round(students / STUDENTS_OF_A_GRADE));
  const pairs = [];
  for (let grade = 1; grade <= grades; grade++) {
    for (let number = 1; number <= PAIRS_OF_A_GRADE; number++) pairs.push(pairOf(grade, number, days, random));
  }
  const places = [{ id: 'school', x: 0, y: 0 }];
  const families = [];
  const visits = [];
  for (let student = 1; student <= students; student++) {
    const id = `family-${student}`;
    const grade = 1 + (student % grades);
    places.push(placeAt(id, random));
    // The parents of some are back for two weeks only; of the others some come first.
    const isLeftBehind = random.next() < 0.15;
    const isFirst = !isLeftBehind && random.next() < 0.2;
    families.push({ id, place: id, home: homeOf(days, isLeftBehind, random) });
    visits.push({
      id: `visit-${student}`,
      families: [id],
      duration: minutes(30 + 5 * random.below(4)),
      ...(isFirst && { last: days[25].date }),
      strength: 'must',
      visitors: { atLeast: 2 },
      needs: [{ skills: [`grade-${grade}`] }],
    });
  }
  return {
    format: 'homevisit-problem/1',
    ticksPerMinute: TICKS_PER_MINUTE,
    days: days.map(({ date }) => date),
    places,
    travel: { kind: 'plane', ticksPerUnit: 1 },
    people: pairs.flatMap(({ people }) => people),
    crews: { kind: 'fixed', list: pairs.map(({ crew }) => crew) },
    families,
    visits,
    weights: { lateDay: 0, evening: 3600, travel: 1, unfairness: 0 },
  };
}
