/** Figures in the form that all benches of the kit print. */
import { OURS } from './contestants.mjs';

/** How many times the time of the floor ours may take. */
const REACH = new Map([
  [100_000, 3],
  [1_000_000, 3],
  [8_000_000, 5],
]);
const LARGEST = 8_000_000;
const MOST_GIGABYTES = 3;
const MOST_MILLISECONDS = 1;

/** `ratio` is ours over the bound. */
function withinBound(name, value, unit, bound) {
  const ratio = value / bound;
  return { name, value, unit, peer: `the bound of ${bound} ${unit}`, ratio, reach: 1, met: ratio <= 1 };
}

/** What a contestant that takes no part at a size has in place of a figure. */
export function leftOutResults(students, contestants) {
  return contestants.map(({ name, label, most }) => ({
    name: `${students} students / ${name}`,
    value: null,
    unit: 'ms',
    peer: label,
    why: `takes part up to ${most} students; beyond that it takes minutes and tells nothing new`,
  }));
}

/** Ours against every other contestant at one size. */
export function sizeResults(students, measured) {
  const ours = measured.find(({ name }) => name === OURS);
  const results = measured
    .filter(({ name }) => name !== OURS)
    .map(({ name, label, isFloor, cpuMs, why }) => {
      const result = { name: `${students} students / ${name}`, unit: 'ms', peer: label };
      const reach = isFloor ? REACH.get(students) : undefined;
      const failure = ours?.why ?? why;
      if (failure !== undefined) return { ...result, value: null, why: failure, ...(reach && { reach, met: false }) };
      const ratio = ours.cpuMs / cpuMs;
      return { ...result, value: ours.cpuMs, ratio, ...(reach && { reach, met: ratio <= reach }) };
    });
  if (ours && !ours.why) {
    const name = `${students} students / peak memory`;
    const gigabytes = ours.peakMegabytes / 1024;
    results.push(
      students >= LARGEST ? withinBound(name, gigabytes, 'GB', MOST_GIGABYTES) : { name, value: gigabytes, unit: 'GB' },
    );
  }
  return results;
}

/** What one new visit costs. */
export function oneVisitResults({ reviseMs, anewMs, ledgerMs }) {
  return [
    withinBound('3000 students / one new visit, its subjects', reviseMs, 'ms', MOST_MILLISECONDS),
    withinBound('3000 students / one new visit, moment moved, everybody', anewMs, 'ms', MOST_MILLISECONDS),
    withinBound('3000 students / one new visit in a ledger, full verdicts', ledgerMs, 'ms', MOST_MILLISECONDS),
  ];
}
