import { describe, expect, it } from 'vitest';
import { ONE_VISIT, typedClause, typedPack } from '../../testing/pack-under-check.js';
import { BUILT_IN_EVENTS } from '../rule.js';
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

  it('are compared with all that the packs know, which a finding lists', () => {
    const unknown = checkVectors(
      file({ events: { e: { ...facts.events.e, code: 'zzz' } }, students: { lin: { data: { residance: 'near' } } } }),
      'v',
      [plan],
    );
    expect(unknown.map(({ values }) => values)).toMatchObject([
      { word: 'zzz', known: ['absence', ...BUILT_IN_EVENTS].join(', ') },
      { word: 'student.residance', suggestion: 'student.residence' },
    ]);
    expect(String(unknown[1]?.values['known']).split(', ')).toContain('student.boarding');
    expect(String(unknown[1]?.values['known'])).not.toMatch(/class\.|school\./);
  });

  it('say what kind of name they do not know, and the packs and clauses that there are', () => {
    const values = (vector: object) => checkVectors(file({}, vector), 'v', [plan])[0]?.values;
    const moments = (subject: string) => [{ asOf: '2026-11-22T10:00:00+08:00', expect: [{ subject, status: 'met' }] }];
    expect(values({ moments: moments('student lim') })).toEqual({ type: 'student', id: 'lim', suggestion: 'lin' });
    expect(values({ clause: 'zzz/A' })).toEqual({ id: 'zzz', known: 'plan' });
    expect(values({ clause: 'plan/C' })).toEqual({ clause: 'C', kind: 'counts-as' });
    expect(values({ clause: 'plan/AB' })).toMatchObject({ to: 'plan/AB' });
    expect(values({ facts: { declines: { d: { students: ['lim'] } } } })).toEqual({
      type: 'student',
      id: 'lim',
      suggestion: 'lin',
    });
  });

  it.each([
    ['student lin', true],
    ['student zhao', false],
    ['family family-of-lin', true],
    ['family lin', false],
    ['teacher wang', true],
    ['teacher lin', false],
    ['class class', true],
    ['class lin', false],
    ['visit v1', true],
    ['visit v2', false],
    ['school', true],
    ['school school', true],
    ['school other', false],
  ])('that expect something of "%s" are sound: %s', (subject, sound) => {
    const expected = (status: string) => ({
      moments: [{ asOf: '2026-11-22T10:00:00+08:00', expect: [{ subject, status }] }],
    });
    expect(found({}, expected('open'))).toHaveLength(sound ? 0 : 1);
    expect(found({}, expected('none'))).toEqual([]);
  });

  it('know a class by its own record, by a student and by a role in it', () => {
    const submissions = (classId: string) => ({
      submissions: { s: { code: 'list', at: '2026-10-10T10:00:00+08:00', class: classId } },
    });
    const namesOf = (more: object) => found(more).filter(([, , code]) => code === 'unknown-name');
    expect(namesOf(submissions('class'))).toEqual([]);
    expect(namesOf(submissions('6-1'))).toEqual([['error', '/facts/submissions/s/class', 'unknown-name', undefined]]);
    expect(namesOf({ ...submissions('6-1'), classes: { '6-1': {} } })).toEqual([]);
    expect(namesOf({ ...submissions('6-1'), students: { lin: { class: '6-1' } } })).toEqual([]);
    expect(namesOf({ ...submissions('6-1'), students: { lin: { class: '6-1' } }, teachers: { wang: [] } })).toEqual([]);
    const teachers = { wang: [{ role: 'class-teacher', class: '6-1' }, { role: 'school-leader' }] };
    expect(namesOf({ ...submissions('6-1'), teachers })).toEqual([]);
  });

  it('may lie on the first and the last day of a school year, and on no day before or after', () => {
    const on = (day: string) => found({ visits: { v1: { ...facts.visits.v1, on: day } } });
    expect([on('2026-09-01'), on('2027-07-10')]).toEqual([[], []]);
    expect([on('2026-08-31'), on('2027-07-11')].map((findings) => findings[0]?.[2])).toEqual([
      'outside-school-year',
      'outside-school-year',
    ]);
  });

  it('may lie in any of several school years, all of which a finding names', () => {
    const year = (first: number) => ({
      id: `${first}`,
      startDate: `${first}-09-01`,
      endDate: `${first + 1}-07-10`,
      terms: [],
    });
    const calendar = { schoolYears: [year(2025), year(2026)] };
    expect(found({ calendar })).toEqual([]);
    const visits = { v1: { ...facts.visits.v1, on: '2027-08-01' } };
    expect(checkVectors(file({ calendar, visits }), 'v', [plan]).map(({ values }) => values['years'])).toEqual([
      '2025-09-01 – 2026-07-10; 2026-09-01 – 2027-07-10',
    ]);
  });

  it('of which one knows a name that another does not have no fault in the facts of their file', () => {
    const visits = { v1: { ...facts.visits.v1, students: ['lin', 'zhao'] } };
    const own = file({ visits }, { facts: { students: { zhao: {} } } });
    const [vector] = own.vectors;
    const { facts: _, ...without } = vector!;
    expect(checkVectors({ ...own, vectors: [vector!, without] }, 'v', [plan])).toEqual([]);
    expect(checkVectors({ ...own, vectors: [without, vector!] }, 'v', [plan])).toEqual([]);
    expect(checkVectors({ ...own, vectors: [without, without] }, 'v', [plan])).toHaveLength(1);
  });

  it('may leave the facts of the file out', () => {
    const { facts: _, ...bare } = file();
    const [vector] = bare.vectors;
    expect(checkVectors(bare, 'v', [plan]).map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/vectors/0/moments/0/expect/0/subject', 'unknown-name'],
    ]);
    const own = { ...bare, vectors: [{ ...vector!, facts: { students: { lin: {} } } }] };
    expect(checkVectors(own, 'v', [plan])).toEqual([]);
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
