/**
 * Every case that conditions tell apart, found by representative values: what a text says of a class of 43 it says of
 * each class between two of its bounds.
 *
 * @module
 */
import type { Condition, DatumValue } from '../rule.js';
import type { PolicyPack } from '../pack.js';
import type { FindingExample } from './finding.js';
import { knownData, type KnownDatum } from './known-data.js';
import { partsOf } from './rule-parts.js';

/** A value that stands for itself or for all that lie between two bounds. */
export interface Representative {
  readonly value: DatumValue;
  /** The lowest and the highest of those that it stands for; none where there is no end. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  /** True where neither end belongs to it. */
  readonly open?: boolean;
  /** True for a text that the conditions do not name. */
  readonly other?: boolean;
}

/** One question that conditions ask, with its answers in order. */
export interface Dimension {
  /** Name of a datum, `category:<id>`, or `listed` for a category of the list that no condition names. */
  readonly name: string;
  readonly values: readonly Representative[];
}

/** One case: an answer to each question. */
export type Case = ReadonlyMap<string, Representative>;

/** More cases than this are not looked at one by one. */
export const MOST_CASES = 50_000;

const BOUNDS = ['atLeast', 'atMost', 'above', 'below'] as const;
const UNIT_WITH_PARTS = /(^|[.-])(km|kilomet(er|re)s?|hours?|rate|share|percent(age)?|score|average)$/;

function numbersOf(parts: readonly Condition[]): number[] {
  const compared = parts.flatMap((part) => [part.is, ...(part.in ?? []), ...BOUNDS.map((key) => part[key])]);
  return [...new Set(compared.filter((value) => typeof value === 'number'))].sort((a, b) => a - b);
}

/** Whole numbers: each bound with its neighbours, each standing for itself, and what lies between and beyond. */
function wholeNumbers(bounds: readonly number[], least: number | undefined): Representative[] {
  if (bounds.length === 0) return [{ value: least ?? 0, from: least }];
  const points = [
    ...new Set(bounds.flatMap((bound) => [Math.ceil(bound) - 1, Math.round(bound), Math.floor(bound) + 1])),
  ]
    .filter((point) => least === undefined || point >= least)
    .sort((a, b) => a - b);
  return points.flatMap((point, index): Representative[] => {
    const before = points[index - 1];
    const from = index === 0 ? least : (before ?? point) + 1;
    const gap = from !== undefined && from < point ? [{ value: from, from, to: point - 1 }] : [];
    const first = index === 0 && least === undefined;
    const last = index === points.length - 1;
    return [...gap, { value: point, from: first ? undefined : point, to: last ? undefined : point }];
  });
}

/** Numbers with parts: each bound, and what lies between two of them or beyond. */
function numbersWithParts(bounds: readonly number[], least: number | undefined): Representative[] {
  const inner = bounds.filter((bound) => least === undefined || bound >= least);
  const start = least ?? -Infinity;
  const ends = [start, ...inner, Infinity];
  return ends.slice(0, -1).flatMap((from, index): Representative[] => {
    const to = ends[index + 1] ?? Infinity;
    const middle = from === -Infinity ? to - 1 : to === Infinity ? from + 1 : (from + to) / 2;
    const between: Representative = {
      value: middle,
      from: from === -Infinity ? undefined : from,
      to: to === Infinity ? undefined : to,
      open: true,
    };
    const itself: Representative[] = to === Infinity ? [] : [{ value: to, from: to, to }];
    return from === to ? itself : [between, ...itself];
  });
}

function dimensionOf(name: string, parts: readonly Condition[], datum: KnownDatum | undefined): Dimension {
  const compared = parts.flatMap((part) => [part.is, ...(part.in ?? [])]).filter((value) => value !== undefined);
  const type = datum?.type ?? (numbersOf(parts).length > 0 ? 'number' : typeof (compared[0] ?? ''));
  if (datum?.values) return { name, values: datum.values.map((value) => ({ value })) };
  if (type === 'boolean') return { name, values: [{ value: true }, { value: false }] };
  if (type === 'number') {
    const bounds = numbersOf(parts);
    const whole = datum?.whole ?? (bounds.every((bound) => Number.isInteger(bound)) && !UNIT_WITH_PARTS.test(name));
    return { name, values: whole ? wholeNumbers(bounds, datum?.least) : numbersWithParts(bounds, datum?.least) };
  }
  const words = [...new Set(compared.map(String))].sort();
  return { name, values: [...words.map((value) => ({ value })), { value: '', other: true }] };
}

/** Ids of the categories in the document's own list. */
export function listedIn(pack: PolicyPack): ReadonlySet<string> {
  return new Set(pack.categories.list.flatMap(({ id, listed }) => (listed === false ? [] : [id])));
}

/**
 * The questions that conditions ask, each once.
 *
 * @param packs - those whose words the conditions use; the last one is asked first.
 */
export function dimensionsOf(conditions: readonly Condition[], ...packs: readonly PolicyPack[]): readonly Dimension[] {
  const data = new Map(packs.flatMap((pack) => [...knownData(pack)]));
  const parts = conditions.flatMap((value) => partsOf({ pointer: '', value })).map(({ value }) => value);
  const names = [...new Set(parts.flatMap(({ datum }) => (datum === undefined ? [] : [datum])))];
  const categories = [...new Set(parts.flatMap(({ category }) => category ?? []))];
  const yesNo: readonly Representative[] = [{ value: false }, { value: true }];
  // Somebody may be in the list by a category that no condition names.
  const others = packs.some(
    (pack) => pack.categories.open || [...listedIn(pack)].some((id) => !categories.includes(id)),
  );
  return [
    ...names.map((name) => {
      const asking = parts.filter(({ datum }) => datum === name);
      return dimensionOf(name, asking, data.get(name));
    }),
    ...categories.map((id) => ({ name: `category:${id}`, values: yesNo })),
    ...(others && parts.some(({ listed }) => listed) ? [{ name: 'listed', values: yesNo }] : []),
  ];
}

/** Every case, or `undefined` where there are more than {@link MOST_CASES}. */
export function casesOf(dimensions: readonly Dimension[]): readonly Case[] | undefined {
  const count = dimensions.reduce((product, { values }) => product * values.length, 1);
  if (count > MOST_CASES) return undefined;
  return dimensions.reduce<readonly Case[]>(
    (cases, { name, values }) => cases.flatMap((one) => values.map((value) => new Map([...one, [name, value]]))),
    [new Map()],
  );
}

function compares(condition: Condition, value: DatumValue): boolean {
  const { is, atLeast, atMost, above, below } = condition;
  const number = typeof value === 'number' ? value : NaN;
  return (
    (is === undefined || value === is) &&
    (condition.in === undefined || condition.in.includes(value)) &&
    (atLeast === undefined || number >= atLeast) &&
    (atMost === undefined || number <= atMost) &&
    (above === undefined || number > above) &&
    (below === undefined || number < below)
  );
}

/**
 * Whether a condition holds in a case.
 *
 * @param listed - ids of the categories in the document's own list.
 */
export function holdsIn(condition: Condition, one: Case, listed: ReadonlySet<string>): boolean {
  const isIn = (name: string): boolean => one.get(name)?.value === true;
  if (condition.all) return condition.all.every((part) => holdsIn(part, one, listed));
  if (condition.any) return condition.any.some((part) => holdsIn(part, one, listed));
  if (condition.not) return !holdsIn(condition.not, one, listed);
  if (condition.category) return condition.category.some((id) => isIn(`category:${id}`));
  if (condition.listed) return isIn('listed') || [...listed].some((id) => isIn(`category:${id}`));
  const value = one.get(condition.datum ?? '');
  return value !== undefined && compares(condition, value.value);
}

function rangeOf(first: Representative, last: Representative): string {
  const { from } = first;
  const { to } = last;
  if (from === undefined && to === undefined) return '…';
  if (to === undefined) return `${first.open ? '> ' : '≥ '}${String(from)}`;
  if (from === undefined) return `${last.open ? '< ' : '≤ '}${to}`;
  if (from === to) return String(from);
  if (!first.open && !last.open) return `${from}–${to}`;
  return `${first.open ? '> ' : '≥ '}${from}, ${last.open ? '< ' : '≤ '}${to}`;
}

function wordOf(value: Representative): string {
  if (value.other) return '…';
  return typeof value.value === 'number' ? rangeOf(value, value) : String(value.value);
}

/** The cases put into words, neighbouring numbers as a range: the first of them, with as much as holds together. */
export function exampleOf(cases: readonly Case[], dimensions: readonly Dimension[]): FindingExample[] {
  const [first] = cases;
  if (!first) return [];
  return dimensions.flatMap(({ name, values }): FindingExample[] => {
    const given = first.get(name);
    if (!given) return [];
    const alike = new Set(
      cases
        .filter((one) =>
          dimensions.every((other) => other.name === name || one.get(other.name) === first.get(other.name)),
        )
        .map((one) => one.get(name)),
    );
    // What holds whatever the answer is no part of the example.
    if (values.every((value) => alike.has(value))) return [];
    if (typeof given.value !== 'number') return [{ name, value: wordOf(given) }];
    const start = values.indexOf(given);
    let end = start;
    while (end + 1 < values.length && alike.has(values[end + 1])) end += 1;
    return [{ name, value: rangeOf(given, values[end] ?? given) }];
  });
}
