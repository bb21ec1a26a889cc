import type { VectorFacts } from './vector.js';

/** A name that a record of a vector uses, with its place in the facts. */
export interface UsedName {
  readonly pointer: string;
  readonly type: 'student' | 'teacher' | 'class';
  readonly id: string;
}

function escaped(key: string): string {
  return key.replace(/~/g, '~0').replace(/\//g, '~1');
}

function list(pointer: string, type: UsedName['type'], ids: readonly string[] | undefined): UsedName[] {
  return (ids ?? []).map((id, index) => ({ pointer: `${pointer}/${index}`, type, id }));
}

function each<Value>(
  records: Readonly<Record<string, Value>> | undefined,
  place: string,
  read: (value: Value, pointer: string) => UsedName[],
): UsedName[] {
  return Object.entries(records ?? {}).flatMap(([id, value]) => read(value, `${place}/${escaped(id)}`));
}

/** Students, staff and classes that the records of a vector name. */
export function namesIn(facts: VectorFacts): UsedName[] {
  return [
    ...each(facts.visits, '/visits', ({ students, by }, at) => [
      ...list(`${at}/students`, 'student', students),
      ...Object.keys(by).map((id) => ({ pointer: `${at}/by/${escaped(id)}`, type: 'teacher' as const, id })),
    ]),
    ...each(facts.declines, '/declines', ({ students }, at) => list(`${at}/students`, 'student', students)),
    ...each(facts.preconditions, '/preconditions', ({ students, teachers }, at) => [
      ...list(`${at}/students`, 'student', students),
      ...list(`${at}/teachers`, 'teacher', teachers),
    ]),
    ...each(facts.events, '/events', ({ student }, at) => [{ pointer: `${at}/student`, type: 'student', id: student }]),
    ...each(facts.activities, '/activities', ({ classes, teachers, students }, at) => [
      ...list(`${at}/classes`, 'class', classes),
      ...list(`${at}/teachers`, 'teacher', teachers),
      ...list(`${at}/students`, 'student', students),
    ]),
    ...each(facts.submissions, '/submissions', (one, at) => [
      ...(one.class === undefined ? [] : [{ pointer: `${at}/class`, type: 'class' as const, id: one.class }]),
      ...(one.teacher === undefined ? [] : [{ pointer: `${at}/teacher`, type: 'teacher' as const, id: one.teacher }]),
    ]),
  ];
}

/** Days on which something of a vector happened, with their places. */
export function daysIn(facts: VectorFacts): { readonly pointer: string; readonly date: string }[] {
  const records = (['visits', 'events', 'activities'] as const).flatMap((key) =>
    Object.entries<{ readonly on: string }>(facts[key] ?? {}).map(([id, { on }]) => ({
      pointer: `/${key}/${escaped(id)}/on`,
      date: on,
    })),
  );
  return records;
}

/** Words of the facts that a pack or the common vocabulary has to know, by the list that they stand in. */
export function wordsIn(facts: VectorFacts): {
  readonly pointer: string;
  readonly list: 'categories' | 'events' | 'activities' | 'submissions';
  readonly word: string;
}[] {
  const coded = (['events', 'activities', 'submissions'] as const).flatMap((key) =>
    Object.entries<{ readonly code: string }>(facts[key] ?? {}).map(([id, { code }]) => ({
      pointer: `/${key}/${escaped(id)}/code`,
      list: key,
      word: code,
    })),
  );
  const held = Object.entries(facts.students ?? {}).flatMap(([id, { categories = [] }]) =>
    categories.map((one, index) => ({
      pointer: `/students/${escaped(id)}/categories/${index}`,
      list: 'categories' as const,
      word: typeof one === 'string' ? one : one.code,
    })),
  );
  return [...coded, ...held];
}

/** Data that the facts give, by their names in conditions. */
export function dataIn(facts: VectorFacts): { readonly pointer: string; readonly name: string }[] {
  const named = (owner: string, place: string, data: Readonly<Record<string, unknown>> | undefined) =>
    Object.keys(data ?? {}).map((key) => ({ pointer: `${place}/data/${escaped(key)}`, name: `${owner}.${key}` }));
  return [
    ...Object.entries(facts.students ?? {}).flatMap(([id, { data }]) =>
      named('student', `/students/${escaped(id)}`, data),
    ),
    ...Object.entries(facts.classes ?? {}).flatMap(([id, { data }]) => named('class', `/classes/${escaped(id)}`, data)),
    ...Object.entries(facts.teachers ?? {}).flatMap(([id, short]) =>
      named('teacher', `/teachers/${escaped(id)}`, 'data' in short ? short.data : undefined),
    ),
    ...named('school', '/school', facts.school?.data),
  ];
}
