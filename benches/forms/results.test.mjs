import { describe, expect, it } from 'vitest';
import { formResults } from './results.mjs';

const figures = { script: 100, scriptRaw: 300, style: 0, scriptMs: 30, interactiveMs: 500, keyMs: 30 };
const rest = { scriptPerKeyMs: 2, validationMs: 50, firstBadgesMs: 300, badgesMs: 120, heapMegabytes: 1 };
const ours = { name: 'kit', label: 'ours', ...figures, ...rest };
const floor = { name: 'floor', label: 'floor', isFloor: true, ...figures, ...rest, scriptMs: 20, badgesMs: 90 };
const other = { name: 'surveyjs', label: 'other', ...figures, ...rest, style: 10, scriptMs: 300 };
const named = (results, name) => results.find((one) => one.name === name);

describe('the figures of the forms', () => {
  it('are ours over those of every other contestant, and have a bound against the floor alone', () => {
    const results = formResults([ours, floor, other]);
    expect(named(results, 'script time to interactive / floor')).toEqual({
      name: 'script time to interactive / floor',
      unit: 'ms',
      peer: 'floor',
      value: 30,
      ratio: 1.5,
      reach: 2,
      met: true,
    });
    expect(named(results, 'script time to interactive / surveyjs')).toEqual({
      name: 'script time to interactive / surveyjs',
      unit: 'ms',
      peer: 'other',
      value: 30,
      ratio: 0.1,
    });
  });

  it('miss the bound where ours takes longer', () => {
    expect(named(formResults([ours, floor]), '20 badges / floor')).toMatchObject({ reach: 1.2, met: false });
  });

  it('call nothing at all against nothing equal', () => {
    expect(named(formResults([ours, floor]), 'style sheets, brotli / floor')).toMatchObject({ value: 0, ratio: 1 });
    expect(named(formResults([ours, other]), 'style sheets, brotli / surveyjs')).toMatchObject({ value: 0, ratio: 0 });
  });

  it('say why there is none where a contestant failed, and never count that as reached', () => {
    const results = formResults([ours, { name: 'floor', label: 'floor', isFloor: true, why: 'no page' }]);
    expect(named(results, 'script time to interactive / floor')).toMatchObject({
      value: null,
      why: 'no page',
      reach: 2,
      met: false,
    });
    expect(named(results, 'key to frame / floor')).not.toHaveProperty('met');
  });
});
