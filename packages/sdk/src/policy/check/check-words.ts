import type { Clause, PolicyPack } from '../pack.js';
import { BUILT_IN_EVENTS, type Condition } from '../rule.js';
import type { AddFinding } from './finding.js';
import { knownData, type KnownDatum } from './known-data.js';
import { nearestWord } from './nearest-word.js';
import { categoriesOf, conditionsOf, partsOf, wordsOf, type Placed, type WordList } from './rule-parts.js';

/** The nearest known word as a value of a finding, where there is one. */
export function suggestionFor(word: string, known: Iterable<string>): { readonly suggestion?: string } {
  const suggestion = nearestWord(word, known);
  return suggestion === undefined ? {} : { suggestion };
}

function declaredWords(pack: PolicyPack): Readonly<Record<WordList, readonly string[]>> {
  const { activities = [], submissions = [], events = [], data = [] } = pack.vocabulary ?? {};
  return {
    activities: activities.map(({ code }) => code),
    submissions: submissions.map(({ code }) => code),
    events: events.map(({ code }) => code),
    data: data.map(({ name }) => name),
  };
}

function checkComparison({ pointer, value }: Placed<Condition>, datum: KnownDatum, add: AddFinding): void {
  const name = value.datum ?? '';
  const wrong = (key: string, found: unknown, allowed: string): void => {
    const suggestion = suggestionFor(String(found), (datum.values ?? []).map(String));
    add('wrong-comparison', `${pointer}/${key}`, {
      name,
      type: datum.type,
      found: JSON.stringify(found),
      allowed,
      ...suggestion,
    });
  };
  const compared = [
    ...(value.is === undefined ? [] : [['is', value.is] as const]),
    ...(value.in ?? []).map((one, index) => [`in/${index}`, one] as const),
  ];
  for (const [key, found] of compared) {
    if (typeof found !== datum.type) wrong(key, found, datum.type);
    else if (datum.values && !datum.values.includes(found)) wrong(key, found, datum.values.map(String).join(', '));
  }
  for (const key of ['atLeast', 'atMost', 'above', 'below'] as const) {
    if (value[key] !== undefined && datum.type !== 'number') wrong(key, value[key], 'is, in');
  }
}

function checkUse(clause: Clause, pack: PolicyPack, place: string, add: AddFinding): void {
  const { rule } = clause;
  const declared = declaredWords(pack);
  const data = knownData(pack);
  const known: Readonly<Record<WordList, readonly string[]>> = {
    ...declared,
    events: [...declared.events, ...BUILT_IN_EVENTS],
    data: [...data.keys()],
  };
  for (const { list, pointer, value } of wordsOf(rule)) {
    if (known[list].includes(value)) continue;
    add('unknown-word', `${place}/rule${pointer}`, { word: value, list, ...suggestionFor(value, known[list]) });
  }
  for (const part of conditionsOf(rule).flatMap(partsOf)) {
    const datum = data.get(part.value.datum ?? '');
    if (datum) checkComparison({ ...part, pointer: `${place}/rule${part.pointer}` }, datum, add);
  }
  const categories = pack.categories.list.map(({ id }) => id);
  for (const { pointer, value } of categoriesOf(rule)) {
    if (categories.includes(value)) continue;
    add('unknown-category', `${place}/rule${pointer}`, { id: value, ...suggestionFor(value, categories) });
  }
}

function checkVocabulary(pack: PolicyPack, add: AddFinding): void {
  const used = pack.clauses.flatMap(({ rule }) => wordsOf(rule));
  for (const [list, words] of Object.entries(declaredWords(pack))) {
    words.forEach((word, index) => {
      const pointer = `/vocabulary/${list}/${index}`;
      if (words.indexOf(word) < index) add('duplicate-id', pointer, { id: word });
      else if (!used.some((one) => one.list === list && one.value === word)) {
        add('unused-word', pointer, { word }, { severity: 'warning' });
      }
    });
  }
  pack.vocabulary?.data?.forEach(({ name, type, values }, index) => {
    const builtIn = knownData(pack).get(name);
    const pointer = `/vocabulary/data/${index}`;
    if (builtIn && builtIn.type !== type) {
      add('wrong-comparison', `${pointer}/type`, { name, type: builtIn.type, found: type, allowed: builtIn.type });
    }
    values?.forEach((value, position) => {
      if (typeof value === type) return;
      add('wrong-comparison', `${pointer}/values/${position}`, {
        name,
        type,
        found: JSON.stringify(value),
        allowed: type,
      });
    });
  });
}

/** Words that rules use and the vocabulary does not name, or the other way round; comparisons that do not fit a datum. */
export function checkWords(pack: PolicyPack, add: AddFinding): void {
  checkVocabulary(pack, add);
  pack.clauses.forEach((clause, index) => checkUse(clause, pack, `/clauses/${index}`, add));
}
