/**
 * Verdicts with what is said of them, so that a test reads as a specification.
 *
 * @module
 */
import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../model/primitives.js';
import { explainVerdict } from '../policy/explanation.js';
import { loadPhrases } from '../policy/phrases/load-phrases.js';
import type { ClauseDigest, Verdict } from '../policy/verdict.js';

/** One text in every language. */
export const text = (zh: string, hant: string, english: string) => ({ 'zh-CN': zh, 'zh-Hant': hant, en: english });
/** Two clauses as a reader knows them. */
export const clauses: Record<string, ClauseDigest> = {
  'hebei/H1': {
    id: 'hebei/H1',
    title: text('学生家庭学年家访', '學生家庭學年家訪', 'Yearly visit'),
    summary: text('每年一次', '每年一次', 'Once a year'),
    strength: 'principle',
    document: { id: 'hebei', title: text('河北省家访通知', '河北省家訪通知', 'Hebei notice'), fullTitle: '通知' },
    citation: { section: '三' },
    interpretations: [text('至少', '至少', 'at least')],
  },
  'hebei/H3': {
    id: 'hebei/H3',
    title: text('线上', '線上', 'Remote'),
    summary: text('突发事件', '突發事件', 'Emergency'),
    strength: 'may',
    document: { id: 'hebei', title: text('河北省家访通知', '河北省家訪通知', 'Hebei notice'), fullTitle: '通知' },
    citation: { section: '三' },
    interpretations: [],
  },
};
/** A visit that is owed once a year, and one by phone that does not count. */
export const verdict: Verdict = {
  clause: 'hebei/H1',
  subject: { type: 'family', id: 'f' },
  strength: 'principle',
  status: 'open',
  owedBy: 'any-teacher',
  period: { unit: 'school-year', id: 'y', title: '2026-2027', startDate: '2026-09-01', endDate: '2027-07-10' },
  need: 1,
  have: 0,
  dueOn: '2027-07-10',
  evidence: [],
  notCounted: [{ visitId: 'v1', reason: 'mode', unless: { circumstance: 'emergency', clause: 'hebei/H3' } }],
  missing: [{ code: 'visits', count: 1, modes: ['home', 'agreed-place'], byVisitor: 'anyone' }],
  applied: [],
};
/** What is known of the visit by phone. */
export const visits = new Map([
  ['v1', { date: '2026-10-20' as const, mode: 'phone' as const, visitors: [{ role: 'class-teacher' as const }] }],
]);

/** A digest of a clause that counts something, with its consequence and words. */
export const digestOf = (counts?: ClauseDigest['counts'], more: Partial<ClauseDigest> = {}): ClauseDigest => ({
  ...clauses['hebei/H1']!,
  ...(counts && { counts }),
  words: {
    'parents-meeting': text('家长会', '家長會', "parents' meeting"),
    plan: text('家访计划', '家訪計劃', 'plan of visits'),
    'student.residence': text('居住地', '居住地', 'place of residence'),
    'branch:small': text('小班', '小班', 'small classes'),
    'branch:call': text('先联系', '先聯絡', 'contact first'),
  },
  ...more,
});
/** A verdict on a class, on the school and on a single visit, in place of one on a family. */
export const ofClass = { subject: { type: 'class' as const, id: '5-1' }, notCounted: [] };
export const ofSchool = { subject: { type: 'school' as const, id: 's' }, notCounted: [] };
export const ofVisit = {
  subject: { type: 'visit' as const, id: 'v1' },
  notCounted: [],
  missing: [],
  period: undefined,
  dueOn: undefined,
};
/** One visit that is missing. */
export const oneVisit = {
  code: 'visits' as const,
  count: 1,
  modes: ['home' as const, 'agreed-place' as const],
  byVisitor: ['class-teacher' as const],
};

/** What is said of a verdict; whatever is left out is not looked at. */
export interface Said {
  readonly headline?: string;
  readonly progress?: string;
  readonly branch?: string;
  readonly missing?: readonly string[];
  readonly changes?: readonly string[];
}
/** A verdict with what is said of it in every language. */
export type ExplainedCase = readonly [
  name: string,
  change: Partial<Verdict>,
  digest: ClauseDigest,
  said: Readonly<Record<'zh-CN' | 'zh-Hant' | 'en', Said>>,
];

/** Tests that each verdict is told as its case says. */
export function tellsInEveryLanguage(cases: readonly ExplainedCase[]): void {
  describe.each<Locale>([...LOCALES])('in %s', (locale) => {
    it.each(cases)('tells of %s', async (_, change, digest, said) => {
      const phrases = await loadPhrases(locale);
      const words = explainVerdict(
        { ...verdict, ...change },
        { ...clauses, [verdict.clause]: digest },
        { locale, phrases, visits, timeZone: 'Asia/Shanghai' },
      );
      expect(words).toMatchObject(said[locale]);
    });
  });
}
