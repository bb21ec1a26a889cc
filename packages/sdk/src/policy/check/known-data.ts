import type { PolicyPack } from '../pack.js';
import type { BUILT_IN_DATA, DatumValue } from '../rule.js';

/** What conditions may ask of a datum. */
export interface KnownDatum {
  readonly type: 'string' | 'number' | 'boolean';
  /** Every value there is, where that is known. */
  readonly values?: readonly DatumValue[] | undefined;
  /** For a number that has no parts, such as a number of students. */
  readonly whole?: boolean;
  /** The least that a number can be. */
  readonly least?: number;
}

const BUILT_IN: Readonly<Record<(typeof BUILT_IN_DATA)[number], KnownDatum>> = {
  'student.grade': { type: 'string' },
  'student.new': { type: 'boolean' },
  'student.starting-grade': { type: 'boolean' },
  'student.graduating-grade': { type: 'boolean' },
  'student.boarding': { type: 'boolean' },
  'student.distance-km': { type: 'number', least: 0 },
  'class.size': { type: 'number', whole: true, least: 1 },
  'class.grade': { type: 'string' },
  'class.new': { type: 'boolean' },
  'school.type': { type: 'string' },
  'school.locality': { type: 'string', values: ['urban', 'town', 'rural'] },
};

/** The data that the rules of a pack may ask about: those of the engine, and those that its vocabulary declares. */
export function knownData(pack: PolicyPack): ReadonlyMap<string, KnownDatum> {
  const declared = (pack.vocabulary?.data ?? []).map(({ name, type, values }) => [name, { type, values }] as const);
  return new Map<string, KnownDatum>([...declared, ...Object.entries(BUILT_IN)]);
}
