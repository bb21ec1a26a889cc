import type { VisitMode, VisitorRole } from '../../model/visit.js';
import { boundsOf, type Quantity, type Rule } from '../rule.js';
import { sortedWords } from '../canonical-text.js';

/** What is asked in each respect in which one clause can be stricter than another. */
export interface DutyTerms {
  /** So many; `least` is 0 and `most` absent where nothing is asked. */
  readonly quantity: { readonly least: number; readonly most?: number };
  /** A part of those concerned, from 0 to 1. */
  readonly share: number;
  /** Modes that count, in order of their codes. */
  readonly modes: readonly VisitMode[];
  /** In whose presence a visit counts, in order of their codes. */
  readonly byVisitor: 'anyone' | readonly VisitorRole[];
  /** Hours within which the record is filed. */
  readonly deadline: number;
  /** How long before a visit a step is taken, in the unit that its clause names. */
  readonly lead: number;
  /** Who is in the team, in order of their codes. */
  readonly team: readonly VisitorRole[];
  /** Headings of the record, or rules of conduct, in order of their codes. */
  readonly content: readonly string[];
  /** Start and end of a visit, `HH:mm`. */
  readonly timeOfDay: { readonly from: string; readonly to: string };
  /** Kinds of day, in order of their codes. */
  readonly days: readonly string[];
  /** Length of a visit. */
  readonly minutes: { readonly least: number; readonly most?: number };
}
/** A respect in which one clause can be stricter than another. */
export type DutyDimension = keyof DutyTerms;

type Bounds = DutyTerms['quantity'];

function least(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined ? b : b === undefined ? a : Math.min(a, b);
}

function within(a: Bounds, b: Bounds): Bounds {
  const most = least(a.most, b.most);
  return { least: Math.max(a.least, b.least), ...(most !== undefined && { most }) };
}

const shared = <Word extends string>(a: readonly Word[], b: readonly Word[]): Word[] =>
  a.filter((one) => b.includes(one));
const together = <Word extends string>(a: readonly Word[], b: readonly Word[]): Word[] => sortedWords([...a, ...b]);

/** What does justice to both of two demands. */
export const STRICTER: {
  readonly [Name in DutyDimension]: (a: DutyTerms[Name], b: DutyTerms[Name]) => DutyTerms[Name];
} = {
  quantity: within,
  share: Math.max,
  modes: shared,
  byVisitor: (a, b) => (a === 'anyone' ? b : b === 'anyone' ? a : shared(a, b)),
  deadline: Math.min,
  lead: Math.max,
  team: together,
  content: together,
  timeOfDay: (a, b) => ({ from: a.from > b.from ? a.from : b.from, to: a.to < b.to ? a.to : b.to }),
  days: shared,
  minutes: within,
};

const hasRoom = ({ least: fewest, most }: Bounds): boolean => most === undefined || fewest <= most;
const isGiven = (words: 'anyone' | readonly string[]): boolean => words.length > 0;

/** Whether anybody can do what is asked: two clauses may leave nothing over that answers both. */
export const IS_POSSIBLE: { readonly [Name in DutyDimension]: (value: DutyTerms[Name]) => boolean } = {
  quantity: hasRoom,
  share: () => true,
  modes: isGiven,
  byVisitor: isGiven,
  deadline: () => true,
  lead: () => true,
  team: () => true,
  content: () => true,
  timeOfDay: ({ from, to }) => from < to,
  days: isGiven,
  minutes: hasRoom,
};

function numberOf(bounds: { readonly atLeast?: number | undefined; readonly atMost?: number | undefined }): Bounds {
  return { least: bounds.atLeast ?? 0, ...(bounds.atMost !== undefined && { most: bounds.atMost }) };
}

type Counting = Extract<Rule, { kind: 'visit-count' | 'visit-coverage' }>;

function boundsIn(quantity: Quantity): Bounds {
  const { least: fewest, most } = boundsOf(quantity);
  return { least: fewest, ...(most !== undefined && { most }) };
}

function countingTerms(rule: Counting): Partial<DutyTerms> {
  return {
    ...(rule.quantity && { quantity: boundsIn(rule.quantity) }),
    ...(rule.kind === 'visit-coverage' && rule.share && { share: rule.share.atLeast }),
    modes: sortedWords(rule.modes),
    byVisitor: rule.byVisitor === 'anyone' ? 'anyone' : sortedWords(rule.byVisitor),
  };
}

/** What a rule asks for, respect by respect; whatever is not among them is part of what makes rules comparable. */
export function termsOf(rule: Rule): Partial<DutyTerms> {
  switch (rule.kind) {
    case 'visit-count':
    case 'visit-coverage':
      return countingTerms(rule);
    case 'visit-team':
      return { quantity: numberOf(rule.quantity), team: sortedWords(rule.including ?? []) };
    case 'record-deadline':
      return { deadline: rule.withinHours };
    case 'visit-step':
      return rule.before ? { lead: rule.before.amount } : {};
    case 'record-content':
      return { content: sortedWords(rule.topics) };
    case 'conduct':
      return { content: sortedWords(rule.attest) };
    case 'visit-limit':
      return {
        ...(rule.timeOfDay && { timeOfDay: rule.timeOfDay }),
        ...(rule.days && { days: sortedWords(rule.days) }),
        ...(rule.minutes && { minutes: numberOf(rule.minutes) }),
      };
    case 'activity-count':
      return { quantity: boundsIn(rule.quantity) };
    case 'submission':
    case 'follow-up':
    case 'counts-as':
    case 'not-codable':
      return {};
  }
}
