import { describe, expect, it } from 'vitest';
import { factsOfVector } from './vector-facts.js';
import { vectorFacts, type VectorFacts } from './vector.js';

/** Facts as somebody types them, read as a file of vectors is. */
const short = (facts: object): VectorFacts => vectorFacts.parse(facts);
const factsOf = (shared: object, own: object = {}) => factsOfVector({ facts: short(shared) }, { facts: short(own) });

const visit = { on: '2026-10-10', students: ['lin'], mode: 'home', by: { wang: 'class-teacher', li: 'school-leader' } };

describe('the facts of a vector', () => {
  it('that holds none are a school without people in a usual year', () => {
    expect(factsOfVector({}, {})).toStrictEqual({
      calendar: {
        timeZone: 'Asia/Shanghai',
        workingTime: { weekdays: [1, 2, 3, 4, 5], from: '08:00', to: '17:00', holidays: [], makeUpDays: [] },
        schoolYears: [
          {
            id: '2026',
            title: '2026-2027',
            startDate: '2026-09-01',
            endDate: '2027-07-10',
            terms: [
              { id: '2026-1', title: '2026-2027-1', startDate: '2026-09-01', endDate: '2027-01-29' },
              { id: '2026-2', title: '2026-2027-2', startDate: '2027-02-26', endDate: '2027-07-10' },
            ],
          },
        ],
      },
      schoolId: 'school',
      students: [],
      teachers: [],
      visits: [],
      declines: [],
      emergencies: [],
      classes: [],
      preconditions: [],
      events: [],
      activities: [],
      submissions: [],
    });
  });

  it('give a student of whom nothing is said a family of its own and the usual class', () => {
    expect(factsOf({ students: { lin: {} } }).students).toStrictEqual([
      { id: 'lin', familyId: 'family-of-lin', enrolled: [], classes: [{ classId: 'class' }], categories: [] },
    ]);
  });

  it('give a student what is said of it, each category with its days', () => {
    const lin = {
      family: 'home',
      class: '6-1',
      enrolled: { from: '2026-09-01' },
      categories: ['orphan', { code: 'boards', from: '2026-10-01', to: '2026-11-01' }],
      data: { 'distance-km': 4 },
    };
    expect(factsOf({ students: { lin } }).students).toStrictEqual([
      {
        id: 'lin',
        familyId: 'home',
        enrolled: [{ from: '2026-09-01' }],
        classes: [{ classId: '6-1' }],
        categories: [{ code: 'orphan' }, { code: 'boards', from: '2026-10-01', to: '2026-11-01' }],
        data: { 'distance-km': 4 },
      },
    ]);
  });

  it('give staff their roles, with data where there are some', () => {
    const teachers = {
      wang: [{ role: 'class-teacher', class: '6-1', from: '2026-09-01' }],
      li: { roles: [{ role: 'school-leader', to: '2027-01-01' }], data: { trained: true } },
      zhao: { roles: [] },
    };
    expect(factsOf({ teachers }).teachers).toStrictEqual([
      { id: 'wang', roles: [{ role: 'class-teacher', classId: '6-1', from: '2026-09-01' }] },
      { id: 'li', roles: [{ role: 'school-leader', to: '2027-01-01' }], data: { trained: true } },
      { id: 'zhao', roles: [] },
    ]);
  });

  it('let a visit of which nothing is said begin at seven in the evening, end at eight and be filed at nine', () => {
    expect(factsOf({ visits: { v: visit } }).visits).toStrictEqual([
      {
        id: 'v',
        date: '2026-10-10',
        studentIds: ['lin'],
        mode: 'home',
        visitors: [
          { personId: 'wang', role: 'class-teacher' },
          { personId: 'li', role: 'school-leader' },
        ],
        startedAt: '2026-10-10T11:00:00.000Z',
        endedAt: '2026-10-10T20:00:00+08:00',
        filedAt: '2026-10-10T13:00:00.000Z',
        steps: [],
        topics: [],
        conduct: [],
      },
    ]);
  });

  it('give a visit all that is said of it, a step with its hour among the steps', () => {
    const told = {
      ...visit,
      from: '15:00',
      until: '15:40',
      circumstance: 'distance',
      filed: '2026-10-11T08:00:00+08:00',
      steps: ['outline'],
      stepsAt: { appointment: '2026-10-09T08:00:00+08:00' },
      topics: ['mood-and-thought'],
      conduct: ['no-gifts'],
    };
    const known = vectorFacts.safeParse({ visits: { v: told } });
    expect(known.error?.issues ?? []).toEqual([]);
    expect(factsOf({ visits: { v: told } }).visits[0]).toMatchObject({
      circumstance: 'distance',
      startedAt: '2026-10-10T15:00:00+08:00',
      endedAt: '2026-10-10T15:40:00+08:00',
      filedAt: '2026-10-11T08:00:00+08:00',
      steps: ['outline', 'appointment'],
      stepsAt: { appointment: '2026-10-09T08:00:00+08:00' },
      topics: ['mood-and-thought'],
      conduct: ['no-gifts'],
    });
  });

  it('let a record be still to come', () => {
    expect(factsOf({ visits: { v: { ...visit, filed: 'never' } } }).visits[0]).not.toHaveProperty('filedAt');
  });

  it('put those of the vector on top of those of the file, an entry of the same name in its place', () => {
    const { students, visits, declines, teachers, emergencies, school } = factsOf(
      {
        students: { lin: { family: 'a' }, zhao: {} },
        teachers: { wang: [] },
        visits: { v: visit },
        declines: { d: { students: ['lin'], from: '2026-10-01' } },
        emergencies: [{ from: '2026-10-01' }],
        school: { startingGrades: ['1'] },
      },
      {
        students: { lin: { family: 'b' } },
        teachers: { li: [] },
        visits: { w: visit },
        declines: { e: { students: ['zhao'] } },
        emergencies: [{ to: '2026-12-01' }],
        school: { graduatingGrades: ['6'] },
      },
    );
    expect(students.map(({ id, familyId }) => [id, familyId])).toEqual([
      ['lin', 'b'],
      ['zhao', 'family-of-zhao'],
    ]);
    expect(teachers.map(({ id }) => id)).toEqual(['wang', 'li']);
    expect(visits.map(({ id }) => id)).toEqual(['v', 'w']);
    expect(declines).toStrictEqual([
      { id: 'd', studentIds: ['lin'], from: '2026-10-01' },
      { id: 'e', studentIds: ['zhao'] },
    ]);
    expect(emergencies).toStrictEqual([{ to: '2026-12-01' }]);
    expect(school).toStrictEqual({ graduatingGrades: ['6'] });
    expect(factsOf({ emergencies: [{ from: '2026-10-01' }] }).emergencies).toStrictEqual([{ from: '2026-10-01' }]);
    expect(factsOf({ school: { startingGrades: ['1'] } }).school).toStrictEqual({ startingGrades: ['1'] });
  });

  it('hold each kind of record in its long form', () => {
    const shared = {
      classes: { '6-1': { data: { size: 40 } }, '6-2': {} },
      preconditions: {
        p: { code: 'consent', students: ['lin'], from: '2026-10-01' },
        q: { code: 'consent', teachers: ['wang'], outcome: 'refused' },
      },
      events: { e: { code: 'absence', student: 'lin', on: '2026-10-12', until: '2026-10-14', resolved: '2026-10-15' } },
      activities: {
        a: { code: 'call', on: '2026-10-13', classes: ['6-1'], teachers: ['wang'], students: ['lin'] },
      },
      submissions: {
        s: {
          code: 'summary',
          at: '2026-12-01T08:00:00+08:00',
          for: '2026-11-30',
          class: '6-1',
          teacher: 'wang',
          sealed: true,
          copies: 2,
        },
      },
    };
    const issues = vectorFacts.safeParse(shared).error?.issues ?? [];
    expect(issues).toEqual([]);
    const { classes, preconditions, events, activities, submissions } = factsOf(shared);
    expect(classes).toEqual([{ id: '6-1', data: { size: 40 } }, { id: '6-2' }]);
    expect(preconditions).toEqual([
      { id: 'p', code: 'consent', studentIds: ['lin'], outcome: 'given', from: '2026-10-01' },
      { id: 'q', code: 'consent', teacherIds: ['wang'], outcome: 'refused' },
    ]);
    expect(events).toEqual([
      {
        id: 'e',
        code: 'absence',
        studentId: 'lin',
        date: '2026-10-12',
        endDate: '2026-10-14',
        resolvedOn: '2026-10-15',
      },
    ]);
    expect(activities).toEqual([
      { id: 'a', code: 'call', date: '2026-10-13', classIds: ['6-1'], teacherIds: ['wang'], studentIds: ['lin'] },
    ]);
    expect(submissions).toEqual([
      {
        id: 's',
        code: 'summary',
        submittedAt: '2026-12-01T08:00:00+08:00',
        forDate: '2026-11-30',
        classId: '6-1',
        teacherId: 'wang',
        sealed: true,
        copies: 2,
      },
    ]);
    expect(factsOf({}, shared)).toEqual(factsOf(shared));
  });
});

describe('the calendar of a vector', () => {
  const term = { id: 't', startDate: '2025-09-01', endDate: '2026-01-20' };
  const year = { id: 'y', startDate: '2025-09-01', endDate: '2026-07-10', terms: [term] };

  it('takes what is said, and the usual for everything else', () => {
    const usual = factsOf({}).calendar;
    expect(factsOf({ calendar: {} }).calendar).toStrictEqual(usual);
    expect(factsOf({ calendar: { timeZone: 'Asia/Urumqi' } }).calendar).toStrictEqual({
      ...usual,
      timeZone: 'Asia/Urumqi',
    });
    expect(factsOf({ calendar: { schoolYears: [year] } }).calendar.schoolYears).toStrictEqual([
      { ...year, title: 'y', terms: [{ ...term, title: 't' }] },
    ]);
    const titled = { ...year, title: 'Year', terms: [{ ...term, title: 'Term' }] };
    expect(factsOf({ calendar: { schoolYears: [titled] } }).calendar.schoolYears).toStrictEqual([titled]);
  });

  it('is that of the vector where it has one, and else that of the file', () => {
    const shared = { calendar: { timeZone: 'Asia/Urumqi' } };
    expect(factsOf(shared).calendar.timeZone).toBe('Asia/Urumqi');
    expect(factsOf(shared, { calendar: {} }).calendar.timeZone).toBe('Asia/Shanghai');
  });

  it('names campaigns and seasons by their code where they have no name of their own', () => {
    const range = { startDate: '2026-11-01', endDate: '2026-11-30' };
    const { campaigns, seasons } = factsOf({
      calendar: {
        campaigns: [
          { code: 'ten-thousand', ...range },
          { code: 'ten-thousand', id: 'c', title: '万师访万家', ...range },
        ],
        seasons: [
          { code: 'farm', ...range },
          { code: 'farm', title: '农忙', ...range },
        ],
      },
    }).calendar;
    expect(campaigns).toStrictEqual([
      { code: 'ten-thousand', id: 'ten-thousand-1', title: 'ten-thousand', ...range },
      { code: 'ten-thousand', id: 'c', title: '万师访万家', ...range },
    ]);
    expect(seasons).toStrictEqual([
      { code: 'farm', title: 'farm', ...range },
      { code: 'farm', title: '农忙', ...range },
    ]);
  });

  it.each([
    ['weekdays', [1, 2, 3, 4, 5, 6]],
    ['from', '07:30'],
    ['to', '18:00'],
    ['holidays', [{ from: '2026-10-01', to: '2026-10-07' }, { from: '2027-02-01' }, { to: '2026-09-02' }]],
    ['makeUpDays', ['2026-10-10']],
  ])('changes only %s of the working time where only that is said', (key, value) => {
    expect(factsOf({ calendar: { workingTime: { [key]: value } } }).calendar.workingTime).toStrictEqual({
      ...factsOf({}).calendar.workingTime,
      [key]: value,
    });
  });
});
