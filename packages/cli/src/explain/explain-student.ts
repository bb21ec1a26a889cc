import type { Instant } from '@homevisit/sdk/calendar';
import type { Locale } from '@homevisit/sdk/model';
import {
  buildFacts,
  compareByUrgency,
  digestClauses,
  evaluate,
  explainVerdict,
  indexVerdicts,
  layerPolicies,
  loadPhrases,
  visitFactOf,
  type Explanation,
  type KnownVisit,
  type Verdict,
} from '@homevisit/sdk/policy';
import { jurisdictions, type Jurisdiction } from '@homevisit/policies';
import type { DataFolder } from '../data-folder.js';

/** Everything that the documents say of one student, with words. */
export interface StudentExplanation {
  readonly documents: readonly string[];
  /** Duties towards the student and its family, most pressing first. */
  readonly duties: readonly ExplainedVerdict[];
  /** What the documents say of each visit that names the student, in order of time. */
  readonly visits: readonly ExplainedVerdict[];
}

/** A verdict with its words. */
export interface ExplainedVerdict {
  readonly verdict: Verdict;
  readonly words: Explanation;
}

/** `undefined` where the data hold no such student. */
export async function explainStudent(
  data: DataFolder,
  studentId: string,
  asOf: Instant,
  place: Jurisdiction,
  locale: Locale,
): Promise<StudentExplanation | undefined> {
  const policies = layerPolicies(jurisdictions[place]);
  const facts = buildFacts({
    roster: data.roster,
    schoolId: data.school.id,
    calendar: data.calendar,
    visits: data.visits,
    declines: data.declines,
    emergencies: data.emergencies,
  });
  if (!facts.students.some((student) => student.id === studentId)) return undefined;
  const clauses = digestClauses(policies);
  const phrases = await loadPhrases(locale);
  const visits = new Map(
    data.visits.map((record): [string, KnownVisit] => {
      const { date } = visitFactOf(record, data.timeZone);
      return [record.id, { date, mode: record.mode, visitors: record.visitors.map(({ role }) => ({ role })) }];
    }),
  );
  const explained = indexVerdicts(evaluate(policies, facts, asOf, { studentIds: [studentId] }), facts)
    .ofStudent(studentId)
    .sort(compareByUrgency)
    .map((verdict) => ({
      verdict,
      words: explainVerdict(verdict, clauses, { locale, phrases, visits, timeZone: data.timeZone }),
    }));
  const dateOf = ({ verdict }: ExplainedVerdict): string => visits.get(verdict.subject.id)?.date ?? '';
  return {
    documents: policies.packs.map((pack) => pack.title[locale]),
    duties: explained.filter(({ verdict }) => verdict.subject.type !== 'visit'),
    visits: explained
      .filter(({ verdict }) => verdict.subject.type === 'visit')
      .sort((a, b) => (dateOf(a) < dateOf(b) ? -1 : dateOf(a) > dateOf(b) ? 1 : 0)),
  };
}
