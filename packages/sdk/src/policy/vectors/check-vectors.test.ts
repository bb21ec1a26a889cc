import { describe, expect, it } from 'vitest';
import { ONE_VISIT, typedClause, typedPack } from '../../testing/pack-under-check.js';
import { checkVectors } from './check-vectors.js';
import { parseVectorFile } from './parse-vector-file.js';
import type { VectorFile } from './vector.js';

const followUp = {
  kind: 'follow-up',
  owedBy: 'class-teacher',
  subject: 'student',
  population: { where: { datum: 'student.residence', is: 'near' } },
  event: 'absence',
  ladder: [{ id: 'a', owedBy: 'class-teacher', within: { amount: 1, unit: 'days' }, do: { activity: 'call' } }],
};
const plan = typedPack(
  'plan',
  [
    typedClause('A', ONE_VISIT),
    typedClause('B', followUp),
    typedClause('C', { kind: 'counts-as', clauses: ['A'], modes: ['phone'], circumstance: 'emergency' }),
  ],
  {
    vocabulary: {
      events: [{ code: 'absence', title: '缺课' }],
      activities: [{ code: 'call', title: '电话' }],
      data: [{ name: 'student.residence', title: '居住地', type: 'string' }],
    },
    categories: { open: true, list: [{ id: 'boarder', title: '住校生', covers: ['boards'], attachesTo: 'student' }] },
  },
);

const facts = {
  students: { lin: { categories: ['boards', 'plan:boarder', 'orphan'], data: { residence: 'near' } } },
  teachers: { wang: [{ role: 'class-teacher', class: 'class' }] },
  visits: { v1: { on: '2026-10-10', students: ['lin'], mode: 'home', by: { wang: 'class-teacher' } } },
  events: { e: { code: 'absence', student: 'lin', on: '2026-10-12' } },
  activities: { c: { code: 'call', on: '2026-10-13', students: ['lin'] } },
};
const file = (more: object = {}, vector: object = {}): VectorFile => {
  const parsed = parseVectorFile(
    {
      format: 'homevisit-vectors/1',
      facts: { ...facts, ...more },
      vectors: [
        {
          name: 'n',
          clause: 'plan/A',
          moments: [{ asOf: '2026-11-22T10:00:00+08:00', expect: [{ subject: 'student lin', status: 'met' }] }],
          ...vector,
        },
      ],
    },
    'vectors.yaml',
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return parsed.file;
};
const found = (more?: object, vector?: object) =>
  checkVectors(file(more, vector), 'vectors.yaml', [plan]).map(({ severity, pointer, code, values }) => [
    severity,
    pointer,
    code,
    values['suggestion'],
  ]);

describe('vectors', () => {
  it('that fit their pack and their own facts have nothing wrong', () => {
    expect(found()).toEqual([]);
  });

  it.each([
    ['a pack that is not at hand', 'plam/A', 'unknown-pack', 'plan'],
    ['a clause that is not there', 'plan/Z', 'unknown-relation', 'A'],
    ['a clause that gives no verdict', 'plan/C', 'no-verdict', undefined],
  ])('of %s are a fault', (_name, clause, code, suggestion) => {
    expect(found({}, { clause })).toEqual([['error', '/vectors/0/clause', code, suggestion]]);
  });

  it('that name a student whom the facts do not hold are a fault, wherever they do', () => {
    expect(found({ visits: { v1: { ...facts.visits.v1, students: ['lim'] } } })).toEqual([
      ['error', '/facts/visits/v1/students/0', 'unknown-name', 'lin'],
    ]);
    expect(found({}, { facts: { declines: { d: { students: ['zhao'] } } } })).toEqual([
      ['error', '/vectors/0/facts/declines/d/students/0', 'unknown-name', undefined],
    ]);
    const expected = [{ asOf: '2026-11-22T10:00:00+08:00', expect: [{ subject: 'student zhao', status: 'met' }] }];
    expect(found({}, { moments: expected })).toEqual([
      ['error', '/vectors/0/moments/0/expect/0/subject', 'unknown-name', undefined],
    ]);
  });

  it('may name somebody of whom only the vectors know', () => {
    const visits = { v1: { ...facts.visits.v1, students: ['lin', 'zhao'] } };
    expect(found({ visits }, { facts: { students: { zhao: {} } } })).toEqual([]);
  });

  it('that name a visitor who is in no list of staff are pointed out', () => {
    expect(found({ visits: { v1: { ...facts.visits.v1, by: { wong: 'class-teacher' } } } })).toEqual([
      ['warning', '/facts/visits/v1/by/wong', 'unknown-name', 'wang'],
    ]);
  });

  it('with a day outside every school year are pointed out', () => {
    const outside = checkVectors(file({ visits: { v1: { ...facts.visits.v1, on: '2025-10-10' } } }), 'v', [plan]);
    expect(outside).toMatchObject([
      {
        code: 'outside-school-year',
        severity: 'warning',
        pointer: '/facts/visits/v1/on',
        values: { date: '2025-10-10', years: '2026-09-01 – 2027-07-10' },
      },
    ]);
  });

  it.each([
    ['an event', { events: { e: { ...facts.events.e, code: 'absense' } } }, '/facts/events/e/code', 'absence'],
    [
      'an activity',
      { activities: { c: { ...facts.activities.c, code: 'calls' } } },
      '/facts/activities/c/code',
      'call',
    ],
    [
      'a category',
      { students: { lin: { categories: ['boarder'] } } },
      '/facts/students/lin/categories/0',
      'plan:boarder',
    ],
    [
      'a datum',
      { students: { lin: { data: { residance: 'near' } } } },
      '/facts/students/lin/data/residance',
      'student.residence',
    ],
  ])('with %s that no pack knows are pointed out, with what was meant', (_name, more, pointer, suggestion) => {
    expect(found(more)).toEqual([['warning', pointer, 'unknown-fact-word', suggestion]]);
  });

  it('know what a school adds to its list', () => {
    const students = { lin: { categories: ['islander'] } };
    expect(found({ students }, { settings: { categories: { plan: ['islander'] } } })).toEqual([]);
  });
});

describe('a file of vectors', () => {
  it('names what does not fit, with what was meant', () => {
    const parsed = parseVectorFile(
      { format: 'homevisit-vectors/1', vectors: [{ name: 'n', clause: 'A', moment: [] }] },
      'vectors.yaml',
    );
    expect(parsed).toMatchObject({
      ok: false,
      findings: [
        {
          pack: 'vectors.yaml',
          pointer: '/vectors/0/clause',
          values: { problem: 'wrong-form', example: 'our-plan/P1' },
        },
        { pointer: '/vectors/0/moment', values: { problem: 'unknown-key', suggestion: 'moments' } },
      ],
    });
  });
});
