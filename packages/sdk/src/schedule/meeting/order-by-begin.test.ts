import { describe, expect, it } from 'vitest';
import { meetingEvening } from '../../testing/schedule/meeting-evening.js';
import { compileInstance } from '../instance/compile-instance.js';
import { Random } from '../search/random.js';
import { DaySequences } from './day-sequences.js';
import { meetingParts } from './meeting-parts.js';
import { orderByBegin } from './order-by-begin.js';

/** One evening on which people and order are drawn by chance. */
function drawn(seed: number): DaySequences {
  const instance = compileInstance(meetingEvening(12, 6, 1, seed));
  const parts = meetingParts(instance);
  const days = new DaySequences(instance, parts, undefined);
  const random = new Random(seed);
  const order = Int32Array.from({ length: 12 }, (_, visit) => visit);
  random.shuffle(order, 12);
  days.visits[0]?.set(order);
  days.counts[0] = 12;
  for (let visit = 0; visit < 12; visit++) {
    days.option[visit] = instance.optionStart[visit] as number;
    const first = random.below(6);
    for (let part = parts.partStart[visit] as number, n = 0; part < (parts.partStart[visit + 1] as number); part++, n++)
      days.person[part] = (first + n) % 6;
  }
  days.decode(0);
  return days;
}

const placed = (days: DaySequences): number[] =>
  Array.from(days.visits[0]?.subarray(0, days.counts[0]) ?? []).filter((visit) => days.isPlaced[visit] === 1);

const sharePerson = ({ parts: { partStart }, person }: DaySequences, one: number, other: number): boolean => {
  const peopleOf = (visit: number): number[] => [...person.subarray(partStart[visit], partStart[visit + 1])];
  return peopleOf(one).some((id) => peopleOf(other).includes(id));
};

const seeds = Array.from({ length: 40 }, (_, seed) => seed + 1);

describe('the order of a day, brought nearer to that of its hours', () => {
  it.each(seeds)('gives the same times, costs and visits without a place, for evening %i', (seed) => {
    const days = drawn(seed);
    const before = { starts: [...days.start], placed: placed(days).sort(), cost: days.dayCost[0] };
    orderByBegin(days, 0);
    expect([...(days.visits[0] ?? [])].sort()).toEqual([...Array.from({ length: 12 }, (_, visit) => visit)].sort());
    days.withdraw(0);
    days.decode(0);
    for (const visit of before.placed) expect(days.isPlaced[visit]).toBe(1);
    for (const visit of before.placed) expect(days.start[visit]).toBe(before.starts[visit]);
    expect(days.dayCost[0]).toBeLessThanOrEqual(before.cost as number);
  });

  it.each(seeds)(
    'leaves a later visit in front of an earlier one only where somebody goes to both, for evening %i',
    (seed) => {
      const days = drawn(seed);
      orderByBegin(days, 0);
      const order = [...(days.visits[0] ?? [])];
      order.forEach((visit, at) => {
        const next = order[at + 1];
        if (next === undefined || days.isPlaced[visit] === 0 || days.isPlaced[next] === 0) return;
        if ((days.start[visit] as number) > (days.start[next] as number)) {
          expect(sharePerson(days, visit, next)).toBe(true);
        }
      });
    },
  );

  it('changes the order of most evenings', () => {
    const changed = seeds.filter((seed) => {
      const days = drawn(seed);
      const before = [...(days.visits[0] ?? [])].join();
      orderByBegin(days, 0);
      return [...(days.visits[0] ?? [])].join() !== before;
    });
    expect(changed.length).toBeGreaterThan(seeds.length / 2);
  });
});
