import { describe, expect, it } from 'vitest';
import { parseProblem } from './parse-problem.js';
import { ProblemError, type ProblemFault } from './problem-error.js';

const sound = {
  format: 'homevisit-problem/1',
  days: ['2026-09-07', '2026-09-08'],
  places: [
    { id: 'school', x: 0, y: 0, zone: 'town' },
    { id: 'mill', x: 3, y: 4, zone: 'hills' },
  ],
  travel: { kind: 'plane', ticksPerUnit: 1 },
  people: [{ id: 'ding', start: 'school', free: [{ from: 1080, to: 1260 }] }],
  crews: { kind: 'formed' },
  families: [{ id: 'wang', place: 'mill' }],
  visits: [{ id: 'first', families: ['wang'], duration: 30, strength: 'must' }],
};
const [person] = sound.people;
const [visit] = sound.visits;
const visitWith = (change: object): object => ({ visits: [{ ...visit, ...change }] });

function faultsOf(change: object): readonly ProblemFault[] {
  try {
    parseProblem({ ...sound, ...change });
  } catch (error) {
    if (error instanceof ProblemError) return error.faults;
    throw error;
  }
  return [];
}

describe('reading a problem', () => {
  it('takes one that is sound as it is', () => {
    expect(parseProblem(sound)).toEqual(sound);
  });

  it.each<[string, object, string, ProblemFault['code']]>([
    ['a negative time', visitWith({ duration: -1 }), '/visits/0/duration', 'form'],
    ['a word that it does not know', visitWith({ priority: 1 }), '/visits/0', 'form'],
    [
      'a part of a tick',
      { people: [{ ...person, free: [{ from: 1080.5, to: 1260 }] }] },
      '/people/0/free/0/from',
      'form',
    ],
    ['no day at all', { days: [] }, '/days', 'form'],
    ['a day that does not exist', { days: ['2026-02-30'] }, '/days/0', 'form'],
    ['days that go back', { days: ['2026-09-08', '2026-09-07'] }, '/days/1', 'wrong-order'],
    ['a day named twice', { days: ['2026-09-08', '2026-09-08'] }, '/days/1', 'wrong-order'],
    ['two visits with one id', { visits: [visit, visit] }, '/visits/1/id', 'duplicate-id'],
    ['a family that is not there', visitWith({ families: ['li'] }), '/visits/0/families/0', 'unknown-id'],
    ['a place that is not there', visitWith({ place: 'ford' }), '/visits/0/place', 'unknown-id'],
    ['a start that is not there', { people: [{ ...person, start: 'ford' }] }, '/people/0/start', 'unknown-id'],
    ['an end that is not there', { people: [{ ...person, end: 'ford' }] }, '/people/0/end', 'unknown-id'],
    [
      'a family kept from nobody knows whom',
      { people: [{ ...person, never: ['li'] }] },
      '/people/0/never/0',
      'unknown-id',
    ],
    ['a home that is not there', { families: [{ id: 'wang', place: 'ford' }] }, '/families/0/place', 'unknown-id'],
    ['a need for nobody known', visitWith({ needs: [{ people: ['xu'] }] }), '/visits/0/needs/0/people/0', 'unknown-id'],
    [
      'a preference for nobody known',
      visitWith({ preferred: [{ people: ['xu'], cost: 1 }] }),
      '/visits/0/preferred/0/people/0',
      'unknown-id',
    ],
    ['a pin to nobody known', visitWith({ pin: { people: ['xu'] } }), '/visits/0/pin/people/0', 'unknown-id'],
    [
      'a crew of nobody known',
      { crews: { kind: 'fixed', list: [{ id: 'one', people: ['xu'] }] } },
      '/crews/list/0/people/0',
      'unknown-id',
    ],
    [
      'an unknown visit kept apart',
      { apart: [{ visits: ['first', 'second'], days: 1 }] },
      '/apart/0/visits/1',
      'unknown-id',
    ],
    [
      'a visit apart from itself',
      { apart: [{ visits: ['first', 'first'], days: 1 }] },
      '/apart/0/visits',
      'contradiction',
    ],
    [
      'a visit due before it begins',
      visitWith({ from: '2026-09-08', due: '2026-09-07' }),
      '/visits/0/due',
      'contradiction',
    ],
    [
      'a last day before the due one',
      visitWith({ due: '2026-09-08', last: '2026-09-07' }),
      '/visits/0/last',
      'contradiction',
    ],
    [
      'a last day before the first',
      visitWith({ from: '2026-09-08', last: '2026-09-07' }),
      '/visits/0/last',
      'contradiction',
    ],
    [
      'fewer visitors at most than at least',
      visitWith({ visitors: { atLeast: 2, atMost: 1 } }),
      '/visits/0/visitors',
      'contradiction',
    ],
    ['a visit of nobody nowhere', visitWith({ families: [] }), '/visits/0/place', 'missing'],
    ['parts where a crew goes as a whole', visitWith({ parts: [{ duration: 5 }] }), '/visits/0/parts', 'contradiction'],
    [
      'a first part that comes after itself',
      { crews: { kind: 'separate' }, ...visitWith({ parts: [{ duration: 5, after: { least: 0, most: 1 } }] }) },
      '/visits/0/parts/0/after',
      'contradiction',
    ],
    [
      'a part that begins later at least than at most',
      {
        crews: { kind: 'separate' },
        ...visitWith({ parts: [{ duration: 5 }, { duration: 5, after: { least: 2, most: 1 } }] }),
      },
      '/visits/0/parts/1/after',
      'contradiction',
    ],
    [
      'a stretch that ends before it begins',
      { people: [{ ...person, free: [{ from: 1260, to: 1080 }] }] },
      '/people/0/free/0',
      'ends-before-it-begins',
    ],
    [
      'ten thousand windows',
      { families: [{ id: 'wang', place: 'mill', home: Array.from({ length: 10_000 }, () => ({ from: 0, to: 1 })) }] },
      '/families/0/home',
      'too-much',
    ],
    ['a matrix without a row', { travel: { kind: 'matrix', ticks: [[0, 1]] } }, '/travel/ticks', 'wrong-size'],
    [
      'a matrix with a short row',
      { travel: { kind: 'matrix', ticks: [[0, 1], [1]] } },
      '/travel/ticks/1',
      'wrong-size',
    ],
    [
      'a place without coordinates where they are needed',
      { travel: { kind: 'coordinates', metresPerMinute: 200, detourPercent: 130 } },
      '/places/0',
      'missing',
    ],
    [
      'a place without a zone where one is needed',
      {
        travel: { kind: 'zones', within: 1, otherwise: 2, between: [] },
        places: [sound.places[0], { id: 'mill' }],
      },
      '/places/1',
      'missing',
    ],
    [
      'a place that is nowhere on the plane',
      { places: [sound.places[0], { id: 'mill', x: 1 }] },
      '/places/1',
      'missing',
    ],
  ])('tells the place of %s', (_, change, pointer, code) => {
    expect(faultsOf(change)).toContainEqual(expect.objectContaining({ pointer, code }));
  });

  it('names the place in its message, and not more than a hundred of them', () => {
    const visits = Array.from({ length: 200 }, (_, index) => ({ ...visit, id: `v${index}`, families: ['li'] }));
    expect(faultsOf({ visits })).toHaveLength(100);
    expect(() => parseProblem({ ...sound, ...visitWith({ families: ['li'] }) })).toThrow(
      '/visits/0/families/0: there is no li',
    );
  });
});
