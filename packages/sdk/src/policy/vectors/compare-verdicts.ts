import type { Instant } from '../../calendar/instant.js';
import type { Verdict } from '../verdict.js';
import type { ExpectedVerdict, Vector } from './vector.js';

/** One place in which an expected verdict and the one that was given differ. */
export interface VectorDifference {
  readonly asOf: Instant;
  readonly subject: string;
  readonly period?: string | undefined;
  /** `verdict` where there is one too many or too few, else the name of the part. */
  readonly part: 'verdict' | keyof ExpectedVerdict;
  readonly expected: unknown;
  readonly actual: unknown;
  /** The verdict that was given, where there was one. */
  readonly verdict?: Verdict | undefined;
}

const AS_WRITTEN = ['status', 'have', 'need', 'most', 'outOf', 'branch', 'dueOn', 'reason'] as const;
const IN_ANY_ORDER = ['evidence', 'applied'] as const;

function subjectOf({ subject }: Verdict): string {
  return `${subject.type} ${subject.id}`;
}

/** `school` alone is the only school of the facts. */
function isAbout(expected: ExpectedVerdict, verdict: Verdict): boolean {
  return (
    expected.subject === subjectOf(verdict) || (expected.subject === 'school' && verdict.subject.type === 'school')
  );
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Whether all that is expected to be missing is; an empty list says that nothing is. */
function isMissing(expected: NonNullable<ExpectedVerdict['missing']>, given: Verdict['missing']): boolean {
  if (expected.length === 0) return given.length === 0;
  return expected.every((wanted) =>
    given.some((one) =>
      Object.entries(wanted).every(([key, value]) => isSame((one as Readonly<Record<string, unknown>>)[key], value)),
    ),
  );
}

function differencesOf(expected: ExpectedVerdict, actual: Verdict, asOf: Instant): VectorDifference[] {
  const place = { asOf, subject: expected.subject, period: actual.period?.id, verdict: actual };
  const differences: VectorDifference[] = [];
  const differ = (part: keyof ExpectedVerdict, wanted: unknown, given: unknown): void => {
    differences.push({ ...place, part, expected: wanted, actual: given });
  };
  for (const part of AS_WRITTEN) {
    if (expected[part] !== undefined && expected[part] !== actual[part]) differ(part, expected[part], actual[part]);
  }
  for (const part of IN_ANY_ORDER) {
    const wanted = expected[part];
    if (wanted && !isSame([...wanted].sort(), [...actual[part]].sort())) differ(part, wanted, actual[part]);
  }
  const { dueAt, missing, notCounted } = expected;
  if (dueAt !== undefined && Date.parse(dueAt) !== Date.parse(actual.dueAt ?? '')) differ('dueAt', dueAt, actual.dueAt);
  if (missing && !isMissing(missing, actual.missing)) differ('missing', missing, actual.missing);
  if (notCounted) {
    const given = Object.fromEntries(actual.notCounted.map((one) => [one.visitId, one.reason]));
    const keys = [...new Set([...Object.keys(given), ...Object.keys(notCounted)])];
    if (keys.some((key) => given[key] !== notCounted[key])) differ('notCounted', notCounted, given);
  }
  return differences;
}

/** The verdict that an expectation is about: of its period, and, where several are left, the one most like it. */
function verdictFor(expected: ExpectedVerdict, left: ReadonlySet<Verdict>, asOf: Instant): Verdict | undefined {
  const candidates = [...left].filter(
    (verdict) =>
      isAbout(expected, verdict) && (expected.period === undefined || verdict.period?.id === expected.period),
  );
  const ofBranch = candidates.filter(({ branch }) => branch === expected.branch);
  const named = expected.branch !== undefined && ofBranch.length > 0 ? ofBranch : candidates;
  const unlike = (verdict: Verdict): number => differencesOf(expected, verdict, asOf).length;
  return [...named].sort((a, b) => unlike(a) - unlike(b))[0];
}

/**
 * Compares the verdicts of a moment with those that are expected. For each subject that is named, all its verdicts have
 * to be expected, unless each expectation names the period or the branch that it is about.
 */
export function compareMoment(
  verdicts: readonly Verdict[],
  { asOf, expect }: Vector['moments'][number],
): VectorDifference[] {
  const left = new Set(verdicts.filter((verdict) => expect.some((one) => isAbout(one, verdict))));
  const differences: VectorDifference[] = [];
  for (const expected of expect) {
    if (expected.status === 'none') continue;
    const found = verdictFor(expected, left, asOf);
    if (found) {
      left.delete(found);
      differences.push(...differencesOf(expected, found, asOf));
    } else if (expected.status !== 'not-applicable') {
      const { subject, period, status } = expected;
      differences.push({ asOf, subject, period, part: 'verdict', expected: status, actual: 'none' });
    }
  }
  for (const verdict of left) {
    const about = expect.filter((one) => isAbout(one, verdict));
    const isLookedAt = about.some(
      ({ period = verdict.period?.id, branch, status }) =>
        period === verdict.period?.id && (branch === undefined || status === 'none'),
    );
    // That a clause does not apply is as good as no verdict.
    if (!isLookedAt || verdict.status === 'not-applicable') continue;
    const place = { asOf, subject: subjectOf(verdict), period: verdict.period?.id, verdict };
    differences.push({ ...place, part: 'verdict', expected: 'none', actual: verdict.status });
  }
  return differences;
}
