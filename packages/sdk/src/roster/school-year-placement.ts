import { overlaps, type SchoolYear } from '../calendar/index.js';
import { rangeOf } from '../calendar/school-calendar.js';
import type { AcademicSession } from '../model/index.js';

/** Something that keeps school years and terms from being clear. */
export interface PlacementFault {
  readonly code:
    | 'school-year-missing'
    | 'school-years-overlap'
    | 'school-year-without-terms'
    | 'term-without-school-year'
    | 'term-outside-school-year'
    | 'term-school-year-ambiguous'
    | 'terms-overlap';
  /** An error makes a calendar impossible; a warning leaves something out of it. */
  readonly severity: 'error' | 'warning';
  readonly sessionId?: string | undefined;
  readonly otherId?: string | undefined;
}

type Span = Pick<AcademicSession, 'startDate' | 'endDate'>;

const contains = (outer: Span, inner: Span): boolean =>
  outer.startDate <= inner.startDate && inner.endDate <= outer.endDate;
const isTerm = ({ type }: AcademicSession): boolean => type === 'term' || type === 'semester';
const byStart = (one: Span, other: Span): number =>
  one.startDate < other.startDate ? -1 : one.startDate > other.startDate ? 1 : 0;
const share = (one: Span, other: Span): boolean => overlaps(rangeOf(one), rangeOf(other));

/**
 * Puts terms and semesters into their school years: by the parent that a session names, or else by the one school
 * year whose days contain its own. Where that is none, or more than one, it is told and not guessed. A term inside
 * another term or semester is a part of that, and no term (学期) of the year; grading periods never are.
 */
export function placeSessions(sessions: readonly AcademicSession[]): {
  schoolYears: SchoolYear[];
  faults: PlacementFault[];
} {
  const faults: PlacementFault[] = [];
  const years = sessions.filter(({ type }) => type === 'schoolYear').sort(byStart);
  if (years.length === 0) faults.push({ code: 'school-year-missing', severity: 'warning' });
  years.forEach((year, place) => {
    const next = years[place + 1];
    if (!next || !share(year, next)) return;
    faults.push({ code: 'school-years-overlap', severity: 'warning', sessionId: next.id, otherId: year.id });
  });
  const termsOf = new Map(years.map((year): [string, AcademicSession[]] => [year.id, []]));
  for (const term of sessions.filter(isTerm).sort(byStart)) {
    const year = yearOf(term, years, sessions, faults);
    if (year) termsOf.get(year.id)?.push(term);
  }
  const schoolYears = years.map(({ id, title, startDate, endDate }): SchoolYear => {
    const terms = termsOf.get(id) ?? [];
    if (terms.length === 0) faults.push({ code: 'school-year-without-terms', severity: 'warning', sessionId: id });
    terms.forEach((term, place) => {
      const previous = terms[place - 1];
      if (!previous || !share(previous, term)) return;
      faults.push({ code: 'terms-overlap', severity: 'error', sessionId: term.id, otherId: previous.id });
    });
    const plain = terms.map((term) => ({
      id: term.id,
      title: term.title,
      startDate: term.startDate,
      endDate: term.endDate,
    }));
    return { id, title, startDate, endDate, terms: plain };
  });
  return { schoolYears, faults };
}

function yearOf(
  term: AcademicSession,
  years: readonly AcademicSession[],
  sessions: readonly AcademicSession[],
  faults: PlacementFault[],
): AcademicSession | undefined {
  if (term.parentId !== undefined) {
    const parent = sessions.find(({ id }) => id === term.parentId);
    if (parent?.type !== 'schoolYear') return undefined;
    if (contains(parent, term)) return parent;
    faults.push({
      code: 'term-outside-school-year',
      severity: 'error',
      sessionId: term.id,
      otherId: parent.id,
    });
    return undefined;
  }
  const isPart = sessions.some(
    (other) => other !== term && isTerm(other) && contains(other, term) && !contains(term, other),
  );
  if (isPart) return undefined;
  const candidates = years.filter((year) => contains(year, term));
  if (candidates.length === 1) return candidates[0];
  if (candidates.length > 1) {
    faults.push({ code: 'term-school-year-ambiguous', severity: 'error', sessionId: term.id });
    return undefined;
  }
  const near = years.find((year) => share(year, term));
  if (near) {
    faults.push({ code: 'term-outside-school-year', severity: 'error', sessionId: term.id, otherId: near.id });
  } else {
    faults.push({ code: 'term-without-school-year', severity: 'warning', sessionId: term.id });
  }
  return undefined;
}
