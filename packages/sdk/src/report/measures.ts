import type { Instant } from '../calendar/instant.js';
import type { LocalizedText } from '../model/primitives.js';
import type { VisitMode } from '../model/visit.js';
import { digestClauses } from '../policy/clause-digest.js';
import { compilePolicies } from '../policy/compiled-policies.js';
import type { Facts } from '../policy/facts.js';
import type { PolicySet } from '../policy/policy-set.js';
import type { Rule } from '../policy/rule.js';
import type { ClauseDigest, Verdict, VerdictStatus } from '../policy/verdict.js';
import { generalMeasures, UNIT_OF_SUBJECT } from './coverage-measures.js';
import { isMeasured, latestVerdicts } from './latest-verdicts.js';
import type { Distribution, ReportMeasure } from './measure.js';
import { visitsOfYear } from './visits-of-year.js';

/** Visits by how they were made. Together they are all visits, so no part is taken for the whole (domain study, H15). */
const WAYS: readonly { readonly id: string; readonly modes: readonly VisitMode[]; readonly title: LocalizedText }[] = [
  {
    id: 'visits.way.home',
    modes: ['home'],
    title: { 'zh-CN': '入户家访', 'zh-Hant': '入戶家訪', en: 'Visits in the home' },
  },
  {
    id: 'visits.way.agreed-place',
    modes: ['agreed-place'],
    title: { 'zh-CN': '约定场所家访', 'zh-Hant': '約定場所家訪', en: 'Visits in an agreed place' },
  },
  {
    id: 'visits.way.remote',
    modes: ['phone', 'video', 'online-chat', 'letter'],
    title: { 'zh-CN': '线上家访', 'zh-Hant': '線上家訪', en: 'Remote visits' },
  },
];

/** The last number of a distribution stands for itself and all above it. */
const TWO_OR_MORE = 2;

function distributionOf(verdicts: readonly Verdict[]): Distribution {
  return Array.from({ length: TWO_OR_MORE + 1 }, (_, visits) => ({
    visits,
    subjects: verdicts.filter(({ have }) => Math.min(have, TWO_OR_MORE) === visits).length,
  }));
}

function statusesOf(verdicts: readonly Verdict[]): ReportMeasure['statuses'] {
  const counts: Partial<Record<VerdictStatus, number>> = {};
  for (const { status } of verdicts) counts[status] = (counts[status] ?? 0) + 1;
  return counts;
}

function sourceOf({ id, title, document, citation }: ClauseDigest) {
  return { clause: id, title, source: { document: document.title, section: citation.section } };
}

/** How many subjects of a clause stand as it asks. */
function clauseMeasure(
  digest: ClauseDigest,
  rule: Rule,
  verdicts: readonly Verdict[],
  asOf: Instant,
): ReportMeasure | undefined {
  const [first] = verdicts;
  if (!first) return undefined;
  const measured = verdicts.filter(isMeasured);
  return {
    id: `clause:${digest.id}`,
    ...sourceOf(digest),
    asOf,
    unit: rule.kind === 'follow-up' ? 'cases' : UNIT_OF_SUBJECT[first.subject.type],
    numerator: measured.filter(({ status }) => status === 'met').length,
    denominator: measured.length,
    statuses: statusesOf(verdicts),
    ...(rule.kind === 'visit-count' && { distribution: distributionOf(measured) }),
  };
}

/** How far each single class, member of staff or school reaches whom a clause wants reached. */
function groupMeasures(digest: ClauseDigest, rule: Rule, verdicts: readonly Verdict[], asOf: Instant): ReportMeasure[] {
  if (rule.kind !== 'visit-coverage') return [];
  return verdicts.filter(isMeasured).map(({ subject, period, have, need, outOf }) => ({
    id: `clause:${digest.id}@${subject.type}:${subject.id}`,
    ...sourceOf(digest),
    asOf,
    unit: rule.counting,
    numerator: have,
    // Where a number is asked for and no share, the number is what it is measured against.
    denominator: outOf ?? need,
    subject,
    ...(period && {
      period: { id: period.id, title: period.title, startDate: period.startDate, endDate: period.endDate },
    }),
  }));
}

/**
 * Everything that a report about a school states, each with both parts of its share, as of when, what is counted, and the
 * clause it comes from. The figures are counted from the verdicts themselves, so report and badge never disagree.
 *
 * - students, families, staff and visits of the school year, each apart, and visits by how they were made
 * - each clause: who stands as it asks, of whom it binds; of visits to each subject also how many have 0, 1, and 2 or more
 * - each class, member of staff and school under a clause that wants a share or number of them reached
 *
 * A family that declined, and whom a clause does not bind, is in neither part; `statuses` tells how many they are. Of
 * several periods the latest is taken.
 *
 * @param verdicts - of the whole school, as `evaluate(policies, facts, asOf)` gives them.
 * @throws {PolicyError} when the school's settings do not fit the packs.
 */
export function measures(
  policies: PolicySet,
  facts: Facts,
  verdicts: readonly Verdict[],
  asOf: Instant,
): ReportMeasure[] {
  const visits = visitsOfYear(facts, asOf);
  const ways = WAYS.map(({ id, modes, title }): ReportMeasure => {
    const numerator = visits.filter(({ mode }) => modes.includes(mode)).length;
    return { id, title, unit: 'visits', numerator, denominator: visits.length, asOf };
  });
  const digests = digestClauses(policies);
  const ofClause = new Map<string, Verdict[]>();
  for (const verdict of latestVerdicts(verdicts)) {
    const list = ofClause.get(verdict.clause);
    if (list) list.push(verdict);
    else ofClause.set(verdict.clause, [verdict]);
  }
  const byClause = compilePolicies(policies).clauses.flatMap(({ id, rule }): ReportMeasure[] => {
    const [digest, own] = [digests[id], ofClause.get(id) ?? []];
    const one = digest && clauseMeasure(digest, rule, own, asOf);
    return digest && one ? [one, ...groupMeasures(digest, rule, own, asOf)] : [];
  });
  return [...generalMeasures(facts, asOf).map((one) => ({ ...one, asOf })), ...ways, ...byClause];
}
