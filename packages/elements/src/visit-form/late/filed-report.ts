import type { FiledVisit, VerdictSheet } from '@homevisit/client';
import { localDateOf } from '@homevisit/sdk/calendar';
import type { Locale } from '@homevisit/sdk/model';
import {
  compareByUrgency,
  explainVerdict,
  loadPhrases,
  type Explanation,
  type Verdict,
  type VerdictSubject,
} from '@homevisit/sdk/policy';

/** One duty in words. */
export interface ReportedDuty {
  readonly subject: VerdictSubject;
  readonly explanation: Explanation;
}

/** What a filed visit has changed, in sentences. */
export interface FiledReport {
  /** Duties that the visit answers. */
  readonly answered: readonly ReportedDuty[];
  /** Duties that stay open, most pressing first, with the reason where this visit does not count. */
  readonly open: readonly ReportedDuty[];
  /** Duties about the visit itself that were not kept. */
  readonly shortfalls: readonly ReportedDuty[];
}

const OWED: readonly Verdict['status'][] = ['open', 'due-soon', 'overdue', 'unknown'];
const SETTLED: readonly Verdict['status'][] = ['met', 'exempt', 'not-applicable', 'declined'];

function verdictsOf(sheet: VerdictSheet): readonly Verdict[] {
  const verdicts = new Map<string, Verdict>();
  for (const { verdicts: some } of sheet.subjects) {
    for (const one of some) verdicts.set(JSON.stringify([one.clause, one.subject, one.period?.id]), one);
  }
  return [...verdicts.values()].sort(compareByUrgency);
}

/** Sorts the verdicts that came back with a filed visit and puts them into words; loads the words on demand. */
export async function reportOf({ visit, sheet }: FiledVisit, locale: Locale): Promise<FiledReport> {
  const phrases = await loadPhrases(locale);
  const { timeZone } = sheet;
  const visits = new Map([[visit.id, { date: localDateOf(visit.startedAt, timeZone), mode: visit.mode }]]);
  const explain = (verdict: Verdict): ReportedDuty => {
    // Other visits are not this panel's business, and it does not know their dates.
    const ofThisVisit = { ...verdict, notCounted: verdict.notCounted.filter((one) => one.visitId === visit.id) };
    const options = { locale, phrases, visits, timeZone };
    return { subject: verdict.subject, explanation: explainVerdict(ofThisVisit, sheet.clauses, options) };
  };
  const verdicts = verdictsOf(sheet);
  const duties = verdicts.filter((verdict) => verdict.subject.type !== 'visit');
  const own = verdicts.filter((verdict) => verdict.subject.type === 'visit' && verdict.subject.id === visit.id);
  return {
    answered: duties.filter((verdict) => verdict.status === 'met' && verdict.evidence.includes(visit.id)).map(explain),
    open: duties.filter((verdict) => OWED.includes(verdict.status)).map(explain),
    shortfalls: own.filter((verdict) => !SETTLED.includes(verdict.status)).map(explain),
  };
}
