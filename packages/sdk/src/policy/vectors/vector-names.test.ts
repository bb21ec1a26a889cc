import { describe, expect, it } from 'vitest';
import { dataIn, daysIn, namesIn, wordsIn } from './vector-names.js';
import { vectorFacts } from './vector.js';

const facts = vectorFacts.parse({
  students: {
    'lin/a~b': { categories: ['orphan', { code: 'boards', from: '2026-10-01' }], data: { 'near/far~': true } },
    zhao: {},
  },
  teachers: { 'w/': { roles: [], data: { trained: true } }, li: [], he: { roles: [] } },
  classes: { '6/1': { data: { size: 4 } }, '6/2': {} },
  school: { data: { rural: true } },
  visits: {
    'v/1': {
      on: '2026-10-10',
      students: ['lin', 'zhao'],
      mode: 'home',
      by: { 'w/~': 'class-teacher', li: 'school-leader' },
    },
  },
  declines: { 'd/1': { students: ['lin', 'zhao'] } },
  preconditions: {
    'p/1': { code: 'consent', students: ['lin'], teachers: ['wang', 'li'] },
    p2: { code: 'consent' },
  },
  events: { 'e/1': { code: 'absence', student: 'lin', on: '2026-10-12' } },
  activities: {
    'a/1': { code: 'call', on: '2026-10-13', classes: ['6-1'], teachers: ['wang'], students: ['lin'] },
    a2: { code: 'meeting', on: '2026-10-14' },
  },
  submissions: {
    's/1': { code: 'summary', at: '2026-12-01T08:00:00+08:00', class: '6-1', teacher: 'wang' },
    s2: { code: 'list', at: '2026-12-01T08:00:00+08:00', class: '6-2' },
    s3: { code: 'list', at: '2026-12-01T08:00:00+08:00', teacher: 'li' },
  },
});

describe('the names in the facts of a vector', () => {
  it('come with their kind and their place, in which a slash and a tilde are escaped (RFC 6901)', () => {
    expect(namesIn(facts).map(({ pointer, type, id }) => [pointer, type, id])).toEqual([
      ['/visits/v~11/students/0', 'student', 'lin'],
      ['/visits/v~11/students/1', 'student', 'zhao'],
      ['/visits/v~11/by/w~1~0', 'teacher', 'w/~'],
      ['/visits/v~11/by/li', 'teacher', 'li'],
      ['/declines/d~11/students/0', 'student', 'lin'],
      ['/declines/d~11/students/1', 'student', 'zhao'],
      ['/preconditions/p~11/students/0', 'student', 'lin'],
      ['/preconditions/p~11/teachers/0', 'teacher', 'wang'],
      ['/preconditions/p~11/teachers/1', 'teacher', 'li'],
      ['/events/e~11/student', 'student', 'lin'],
      ['/activities/a~11/classes/0', 'class', '6-1'],
      ['/activities/a~11/teachers/0', 'teacher', 'wang'],
      ['/activities/a~11/students/0', 'student', 'lin'],
      ['/submissions/s~11/class', 'class', '6-1'],
      ['/submissions/s~11/teacher', 'teacher', 'wang'],
      ['/submissions/s2/class', 'class', '6-2'],
      ['/submissions/s3/teacher', 'teacher', 'li'],
    ]);
  });

  it('are none where there are no facts', () => {
    expect([namesIn({}), daysIn({}), wordsIn({}), dataIn({})]).toEqual([[], [], [], []]);
  });
});

describe('what else is looked up in the facts of a vector', () => {
  it('is the days on which something happened', () => {
    expect(daysIn(facts)).toEqual([
      { pointer: '/visits/v~11/on', date: '2026-10-10' },
      { pointer: '/events/e~11/on', date: '2026-10-12' },
      { pointer: '/activities/a~11/on', date: '2026-10-13' },
      { pointer: '/activities/a2/on', date: '2026-10-14' },
    ]);
  });

  it('is the words that a pack has to know, with their list', () => {
    expect(wordsIn(facts).map(({ pointer, list, word }) => [pointer, list, word])).toEqual([
      ['/events/e~11/code', 'events', 'absence'],
      ['/activities/a~11/code', 'activities', 'call'],
      ['/activities/a2/code', 'activities', 'meeting'],
      ['/submissions/s~11/code', 'submissions', 'summary'],
      ['/submissions/s2/code', 'submissions', 'list'],
      ['/submissions/s3/code', 'submissions', 'list'],
      ['/students/lin~1a~0b/categories/0', 'categories', 'orphan'],
      ['/students/lin~1a~0b/categories/1', 'categories', 'boards'],
    ]);
  });

  it('is the data, by their names in conditions', () => {
    expect(dataIn(facts).map(({ pointer, name }) => [pointer, name])).toEqual([
      ['/students/lin~1a~0b/data/near~1far~0', 'student.near/far~'],
      ['/classes/6~11/data/size', 'class.size'],
      ['/teachers/w~1/data/trained', 'teacher.trained'],
      ['/school/data/rural', 'school.rural'],
    ]);
  });
});
