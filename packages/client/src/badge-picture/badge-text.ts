import { localDateOf, type LocalDate } from '@homevisit/sdk/calendar';
import type { Locale } from '@homevisit/sdk/model';
import { leadOf, leadsBefore, summarise, type Verdict, type VerdictStatus } from '@homevisit/sdk/policy';
import type { StudentStandings, SubjectVerdicts } from '../contract/verdict-schemas.js';
import { BADGE_PHRASES } from './badge-phrases.js';

/** What a badge says of a subject: no name, no category, no text of anybody. */
export interface BadgeText {
  readonly status: VerdictStatus;
  readonly text: string;
}

function dayText(day: LocalDate, locale: Locale): string {
  const moment = new Date(`${day}T00:00:00Z`);
  // As the element writes a day.
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    timeZone: 'UTC',
    month: 'short',
    day: 'numeric',
  }).format(moment);
}

function dueDay({ dueOn, dueAt }: Verdict, timeZone: string): LocalDate | undefined {
  return dueAt === undefined ? dueOn : localDateOf(dueAt, timeZone);
}

function ofStudents({ byStatus, students }: StudentStandings, locale: Locale): BadgeText | undefined {
  const status = leadOf(byStatus);
  if (status === undefined) return undefined;
  const { statuses, ofStudents: phrase } = BADGE_PHRASES[locale];
  return { status, text: phrase(statuses[status], byStatus[status], students) };
}

function ofVerdicts(verdicts: readonly Verdict[], timeZone: string, locale: Locale): BadgeText {
  const { status, pressing } = summarise(verdicts);
  const { statuses, due, wasDue } = BADGE_PHRASES[locale];
  const day = pressing && dueDay(pressing, timeZone);
  if (day === undefined) return { status, text: statuses[status] };
  if (status === 'overdue') return { status, text: `${statuses[status]} · ${wasDue(dayText(day, locale))}` };
  const isComing = status === 'open' || status === 'due-soon';
  return { status, text: isComing ? `${statuses[status]} · ${due(dayText(day, locale))}` : statuses[status] };
}

/** The words of a subject's badge; of a class or a school how its students stand, unless its own duties press more. */
export function badgeText(
  { verdicts, standings }: SubjectVerdicts,
  { timeZone, locale }: { readonly timeZone: string; readonly locale: Locale },
): BadgeText {
  const own = ofVerdicts(verdicts, timeZone, locale);
  const students = standings && ofStudents(standings, locale);
  if (!students) return own;
  return verdicts.length > 0 && leadsBefore(own.status, students.status) ? own : students;
}
