import { describe, expect, it } from 'vitest';
import { contestants } from './contestants.mjs';
import { leftOutResults, oneVisitResults, sizeResults } from './results.mjs';

const ours = { name: 'columns', label: 'ours', cpuMs: 12, peakMegabytes: 2048, counts: {} };
const floor = { name: 'hand-coded', label: 'floor', isFloor: true, cpuMs: 5, peakMegabytes: 10, counts: {} };
const other = { name: 'idiomatic', label: 'idiomatic', cpuMs: 120, peakMegabytes: 10, counts: {} };

describe('the figures of a size', () => {
  it('are ours over those of every other contestant, and have a bound against a floor', () => {
    expect(sizeResults(100_000, [ours, floor, other])).toEqual([
      { name: '100000 students / hand-coded', unit: 'ms', peer: 'floor', value: 12, ratio: 2.4, reach: 3, met: true },
      { name: '100000 students / idiomatic', unit: 'ms', peer: 'idiomatic', value: 12, ratio: 0.1 },
      { name: '100000 students / peak memory', value: 2, unit: 'GB' },
    ]);
  });

  it('miss the bound where ours takes longer', () => {
    const [first] = sizeResults(1_000_000, [{ ...ours, cpuMs: 16 }, floor]);
    expect(first).toMatchObject({ ratio: 3.2, reach: 3, met: false });
  });

  it('have bounds of their own at eight million students, memory among them', () => {
    const [time, memory] = sizeResults(8_000_000, [{ ...ours, cpuMs: 25, peakMegabytes: 3073 }, floor]);
    expect(time).toMatchObject({ ratio: 5, reach: 5, met: true });
    expect(memory).toMatchObject({ unit: 'GB', peer: 'the bound of 3 GB', reach: 1, met: false });
  });

  it('say why there is none where a contestant failed, and never count that as reached', () => {
    const [failed] = sizeResults(100_000, [ours, { ...floor, cpuMs: undefined, why: 'no memory' }]);
    expect(failed).toMatchObject({ value: null, why: 'no memory', met: false });
    expect(sizeResults(100_000, [{ ...ours, why: 'no memory' }, floor])).toEqual([
      expect.objectContaining({ value: null, why: 'no memory', met: false }),
    ]);
  });

  it('name those who take no part in it', () => {
    const [one] = contestants.filter(({ name }) => name === 'json-rules-engine');
    expect(leftOutResults(1_000_000, [one])).toEqual([
      expect.objectContaining({ name: '1000000 students / json-rules-engine', value: null, why: expect.any(String) }),
    ]);
  });
});

describe('the figures of one new visit', () => {
  it('are held against one millisecond each', () => {
    const results = oneVisitResults({ reviseMs: 0.5, anewMs: 1, ledgerMs: 1.5 });
    expect(results.map(({ ratio, met }) => [ratio, met])).toEqual([
      [0.5, true],
      [1, true],
      [1.5, false],
    ]);
  });
});
