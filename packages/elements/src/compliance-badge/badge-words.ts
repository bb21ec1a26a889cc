import type { StudentStandings, VerdictSheet } from '@homevisit/client';
import { leadOf, leadsBefore } from '@homevisit/sdk/policy/leading-status.js';
import { summarise } from '@homevisit/sdk/policy/summarise.js';
import type { Verdict, VerdictStatus } from '@homevisit/sdk/policy';
import { formatDate, formatMoment } from '../foundation/format-date.js';
import { kitLocale } from '../foundation/messages.js';
import type { ComplianceBadgeMessages } from './messages/zh-CN.js';
import { standingsLine } from './standing-words.js';

/** What a badge says of a subject at a glance. */
export interface BadgeWords {
  readonly status: VerdictStatus;
  /** What is owed, and by when. */
  readonly headline: string;
  /** Document and section of the most pressing duty and how many others wait, or how many duties there are. */
  readonly source: string;
  /** The most pressing duty in a few words. */
  readonly title?: string | undefined;
}

const TO_DO: readonly VerdictStatus[] = ['overdue', 'due-soon', 'open'];
const SETTLED: readonly VerdictStatus[] = ['met', 'exempt', 'not-applicable'];

/** What is known of a subject, as a sheet says it. */
export interface KnownDuties {
  readonly verdicts: readonly Verdict[];
  /** Of a class or a school. */
  readonly standings?: StudentStandings | undefined;
  readonly sheet: VerdictSheet;
}

function taskOf(verdict: Verdict, texts: ComplianceBadgeMessages): string | undefined {
  const [missing] = verdict.missing;
  if (!missing)
    return verdict.status === 'breached' && verdict.period && verdict.need > verdict.have
      ? texts.shortfall(verdict.need - verdict.have)
      : undefined;
  if (missing.code === 'visits') return texts.visits(missing.count);
  // The panel has room for the rest.
  return missing.code in texts
    ? texts[missing.code as 'visitors' | 'record' | 'step' | 'topics' | 'conduct']
    : undefined;
}

function whenOf(verdict: Verdict, timeZone: string, language: string): string | undefined {
  if (verdict.dueAt) return formatMoment(verdict.dueAt, language, timeZone, 'day');
  return verdict.dueOn && formatDate(verdict.dueOn, language, 'day');
}

/** What a verdict asks for and by when, or how it ended. */
export function headlineOf(
  verdict: Verdict,
  timeZone: string,
  texts: ComplianceBadgeMessages,
  language: string,
): string {
  const { status } = verdict;
  const task = taskOf(verdict, texts);
  if (!TO_DO.includes(status) && status !== 'breached') return texts[status];
  const when = whenOf(verdict, timeZone, language);
  return [
    // The task of an open duty says that it is open.
    status === 'open' && task ? undefined : texts[status],
    task,
    when && (status === 'open' || status === 'due-soon' ? texts.due(when) : status === 'overdue' && texts.wasDue(when)),
  ]
    .filter((part) => part)
    .join(' · ');
}

function ownWords(
  verdicts: readonly Verdict[],
  sheet: VerdictSheet,
  texts: ComplianceBadgeMessages,
  language: string,
): BadgeWords & { readonly pressing: Verdict | undefined } {
  const { status, pressing, counts } = summarise(verdicts);
  const locale = kitLocale(language);
  const clause = pressing && sheet.clauses[pressing.clause];
  const others = TO_DO.reduce((sum, one) => sum + counts[one], TO_DO.includes(status) ? -1 : 0);
  const source =
    clause && !SETTLED.includes(status)
      ? texts.citation(clause.document.title[locale], clause.citation.section)
      : texts.duties(verdicts.length);
  return {
    status,
    headline: pressing ? headlineOf(pressing, sheet.timeZone, texts, language) : texts[status],
    source: others > 0 ? `${source} · ${texts.more(others)}` : source,
    title: clause?.title[locale],
    pressing,
  };
}

/** Puts the verdicts of a subject into the few words that a badge has room for. */
export function wordsOf(
  { verdicts, standings, sheet }: KnownDuties,
  texts: ComplianceBadgeMessages,
  language: string,
): BadgeWords {
  const own = ownWords(verdicts, sheet, texts, language);
  const lead = standings && leadOf(standings.byStatus);
  if (!standings || !lead) return own;
  // What presses the class or the school itself goes before how its students stand.
  if (own.pressing && leadsBefore(own.status, lead)) return { ...own, source: standingsLine(standings, texts) };
  const ownToDo = verdicts.filter(({ status }) => TO_DO.includes(status)).length;
  const others = standingsLine(standings, texts, lead);
  return {
    status: lead,
    headline: texts.lead(texts[lead], standings.byStatus[lead], standings.students),
    source: [others, ownToDo > 0 ? texts.own(ownToDo) : ''].filter((part) => part).join(' · '),
    title: own.title,
  };
}
