import { COMMON_CATEGORY_CODES } from '../../model/attention-category.js';
import { givesVerdicts } from '../check/check-clauses.js';
import { suggestionFor } from '../check/check-words.js';
import { findingsOf, type AddFinding, type PolicyFinding } from '../check/finding.js';
import { knownData } from '../check/known-data.js';
import type { PolicyPack } from '../pack.js';
import { BUILT_IN_EVENTS } from '../rule.js';
import { factsOfVector } from './vector-facts.js';
import { dataIn, daysIn, namesIn, wordsIn } from './vector-names.js';
import type { Vector, VectorFacts, VectorFile } from './vector.js';

interface Words {
  readonly categories: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
  readonly activities: ReadonlySet<string>;
  readonly submissions: ReadonlySet<string>;
  readonly data: ReadonlySet<string>;
}

function knownWords(packs: readonly PolicyPack[]): Words {
  const codes = (list: 'events' | 'activities' | 'submissions'): string[] =>
    packs.flatMap((pack) => (pack.vocabulary?.[list] ?? []).map(({ code }) => code));
  const categories = packs.flatMap((pack) =>
    pack.categories.list.flatMap(({ id, covers }) => [`${pack.id}:${id}`, ...covers]),
  );
  return {
    categories: new Set([...categories, ...COMMON_CATEGORY_CODES]),
    events: new Set([...codes('events'), ...BUILT_IN_EVENTS]),
    activities: new Set(codes('activities')),
    submissions: new Set(codes('submissions')),
    data: new Set(packs.flatMap((pack) => [...knownData(pack).keys()])),
  };
}

/** What the facts of a file and of one vector hold together, by name. */
function peopleOf(
  file: VectorFile,
  vector: Vector | undefined,
): Readonly<Record<'student' | 'teacher' | 'class', ReadonlySet<string>>> {
  const facts = factsOfVector(file, vector ?? {});
  return {
    student: new Set(facts.students.map(({ id }) => id)),
    teacher: new Set(facts.teachers.map(({ id }) => id)),
    class: new Set([
      ...(facts.classes ?? []).map(({ id }) => id),
      ...facts.students.flatMap(({ classes }) => classes.map(({ classId }) => classId)),
      ...facts.teachers.flatMap(({ roles }) =>
        roles.flatMap(({ classId }) => (classId === undefined ? [] : [classId])),
      ),
    ]),
  };
}

function checkFacts(
  facts: VectorFacts,
  place: string,
  file: VectorFile,
  vector: Vector | undefined,
  words: Words,
  add: AddFinding,
): void {
  const people = peopleOf(file, vector);
  for (const { pointer, type, id } of namesIn(facts)) {
    if (people[type].has(id)) continue;
    // Somebody who is in no list of staff may well have come along; only a class teacher has to be known as one.
    const severity = type === 'teacher' ? 'warning' : 'error';
    add('unknown-name', place + pointer, { type, id, ...suggestionFor(id, people[type]) }, { severity });
  }
  const { schoolYears } = factsOfVector(file, vector ?? {}).calendar;
  for (const { pointer, date } of daysIn(facts)) {
    if (schoolYears.some((year) => year.startDate <= date && date <= year.endDate)) continue;
    const years = schoolYears.map((year) => `${year.startDate} – ${year.endDate}`).join('; ');
    add('outside-school-year', place + pointer, { date, years }, { severity: 'warning' });
  }
  for (const { pointer, list, word } of wordsIn(facts)) {
    const added = Object.values(vector?.settings?.categories ?? {}).flat();
    if (words[list].has(word) || (list === 'categories' && added.includes(word))) continue;
    const own = [...words.categories].filter((code) => code.split(':')[1] === word);
    const suggestion =
      list === 'categories' && own[0] !== undefined ? { suggestion: own[0] } : suggestionFor(word, words[list]);
    const known = list === 'categories' ? {} : { known: [...words[list]].join(', ') };
    add('unknown-fact-word', place + pointer, { word, ...known, ...suggestion }, { severity: 'warning' });
  }
  for (const { pointer, name } of dataIn(facts)) {
    if (words.data.has(name)) continue;
    const owned = [...words.data].filter((known) => known.split('.')[0] === name.split('.')[0]);
    const suggestion = suggestionFor(name, owned);
    add(
      'unknown-fact-word',
      place + pointer,
      { word: name, known: owned.join(', '), ...suggestion },
      { severity: 'warning' },
    );
  }
}

function checkTarget(vector: Vector, place: string, packs: readonly PolicyPack[], add: AddFinding): void {
  const [packId = '', clauseId = ''] = vector.clause.split('/');
  const pack = packs.find(({ id }) => id === packId);
  if (!pack) {
    const known = packs.map(({ id }) => id);
    add('unknown-pack', `${place}/clause`, { id: packId, known: known.join(', '), ...suggestionFor(packId, known) });
    return;
  }
  const clause = pack.clauses.find(({ id }) => id === clauseId);
  const known = pack.clauses.map(({ id }) => id);
  if (!clause) {
    add('unknown-relation', `${place}/clause`, { to: vector.clause, ...suggestionFor(clauseId, known) });
  } else if (!givesVerdicts(clause)) {
    add('no-verdict', `${place}/clause`, { clause: clauseId, kind: clause.rule.kind });
  }
}

function checkExpected(vector: Vector, place: string, file: VectorFile, add: AddFinding): void {
  const facts = factsOfVector(file, vector);
  const people = peopleOf(file, vector);
  const known: Readonly<Record<string, ReadonlySet<string>>> = {
    ...people,
    family: new Set(facts.students.map(({ familyId }) => familyId)),
    visit: new Set(facts.visits.map(({ id }) => id)),
    school: new Set([facts.schoolId]),
  };
  vector.moments.forEach(({ expect }, moment) =>
    expect.forEach(({ subject, status }, index) => {
      const [type = '', id = ''] = subject.split(' ');
      if (status === 'none' || subject === 'school' || known[type]?.has(id)) return;
      const pointer = `${place}/moments/${moment}/expect/${index}/subject`;
      add('unknown-name', pointer, { type, id, ...suggestionFor(id, known[type] ?? []) });
    }),
  );
}

/**
 * What is wrong with vectors whose shape is right: clauses that are not there, names that their facts do not hold, words
 * that no pack knows, and days outside every school year.
 *
 * @param name - what findings call the file.
 * @param packs - every pack at hand.
 */
export function checkVectors(file: VectorFile, name: string, packs: readonly PolicyPack[]): PolicyFinding[] {
  const { findings, add } = findingsOf(name);
  const words = knownWords(packs);
  const [first] = file.vectors;
  // Facts of the file may name people whom only the vectors know; they are looked at with each vector's own on top.
  if (file.facts && first) {
    const all = file.vectors.map(() => findingsOf(name));
    file.vectors.forEach((vector, index) =>
      checkFacts(file.facts ?? {}, '/facts', file, vector, words, all[index]?.add ?? add),
    );
    const common = all[0]?.findings.filter((finding) =>
      all.every(({ findings: others }) => others.some((other) => other.pointer === finding.pointer)),
    );
    findings.push(...(common ?? []));
  }
  file.vectors.forEach((vector, index) => {
    const place = `/vectors/${index}`;
    checkTarget(vector, place, packs, add);
    if (vector.facts) checkFacts(vector.facts, `${place}/facts`, file, vector, words, add);
    checkExpected(vector, place, file, add);
  });
  return findings;
}
