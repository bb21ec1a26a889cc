import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../model/primitives.js';
import { arbitraryOf } from '../testing/arbitrary-of-schema.js';
import { explainVerdict, type Explanation } from './explanation.js';
import { loadPhrases } from './phrases/load-phrases.js';
import { BUILT_IN_DATA, VISIT_STEPS } from './rule.js';
import { COUNTED_THINGS, missing, verdict, type ClauseDigest, type Missing, type Verdict } from './verdict.js';

const text = (value: string) => ({ 'zh-CN': value, 'zh-Hant': value, en: value });

/** Names of data as evaluation gives them. */
const datum = fc.constantFrom(
  ...BUILT_IN_DATA,
  'student.residence',
  'class-teacher',
  'category:one',
  'calendar.term',
  'calendar.school-year',
  'calendar.working-time',
  'calendar.season:busy-farming',
  'calendar.campaign:one',
  'visit.startedAt',
  ...VISIT_STEPS.map((step) => `step-time:${step}`),
);
const count = fc.integer({ min: 0, max: 9 });
const oneMissing = arbitraryOf(missing).chain((one): fc.Arbitrary<Missing> =>
  one.code === 'datum' ? datum.map((name) => ({ ...one, name })) : fc.constant(one),
);
const arbitraryVerdict: fc.Arbitrary<Verdict> = fc
  .tuple(arbitraryOf(verdict), fc.array(oneMissing, { maxLength: 3 }), count, count, fc.option(count), fc.option(count))
  .map(([one, lacking, have, need, most, outOf]) => ({
    ...one,
    clause: 'plan/C',
    missing: lacking,
    have,
    need,
    most: most ?? undefined,
    outOf: outOf ?? undefined,
  }));

const digest: ClauseDigest = {
  id: 'plan/C',
  title: text('TITLE'),
  summary: text('SUMMARY'),
  strength: 'must',
  document: { id: 'plan', title: text('PLAN'), fullTitle: 'PLAN' },
  citation: { section: '3' },
  interpretations: [text('NOTE')],
  alsoCounts: [{ clause: 'plan/C', modes: ['phone'], circumstance: 'emergency', conditional: true }],
  words: Object.fromEntries(
    ['one', 'two', 'three-four', 'student.residence', 'branch:one', 'branch:two', 'branch:three-four'].map((code) => [
      code,
      text('WORD'),
    ]),
  ),
  consequence: text('CONSEQUENCE'),
};
const arbitraryDigest: fc.Arbitrary<ClauseDigest> = fc
  .option(fc.constantFrom(...COUNTED_THINGS))
  .map((counts) => ({ ...digest, ...(counts && { counts }) }));

async function explainer(locale: Locale) {
  const phrases = await loadPhrases(locale);
  return (one: Verdict, clause: ClauseDigest): Explanation =>
    explainVerdict(one, { 'plan/C': clause }, { locale, phrases, timeZone: 'Asia/Shanghai' });
}

const linesOf = (words: Explanation): string[] => Object.values(words).flat() as string[];
const UNFINISHED = /undefined|null|NaN|\[object|=>|\$\{|\s{2}|^\s|\s$|（）|\(\)/;
/** What a sentence takes over as it stands: titles of the document, and ids of visits and clauses. */
const FROM_THE_DOCUMENT = /\b(?:one|two|three-four|plan)\b|\b[A-Z]+\b/g;

describe('whatever verdict is explained', () => {
  it.each<Locale>([...LOCALES])('has no gap and no negative number in any of its sentences in %s', async (locale) => {
    const explain = await explainer(locale);
    fc.assert(
      fc.property(arbitraryVerdict, arbitraryDigest, (one, clause) => {
        const words = explain(one, clause);
        for (const line of linesOf(words).filter((text) => text !== words.progress || text !== '')) {
          expect(line).not.toMatch(UNFINISHED);
          expect(line).not.toMatch(/(^|[\s：，])-\d/);
          expect(line).not.toBe('');
        }
        expect(words.headline).not.toBe('');
      }),
    );
  });

  it.each<Locale>(['zh-CN', 'zh-Hant'])('holds no word of another language in %s', async (locale) => {
    const explain = await explainer(locale);
    fc.assert(
      fc.property(arbitraryVerdict, arbitraryDigest, (one, clause) => {
        // Codes that no vocabulary knows, and where a step or a topic stands for itself, are the data's own.
        const known = one.missing.filter(({ code }) => !['step', 'topics', 'conduct'].includes(code));
        for (const line of linesOf(explain({ ...one, missing: known }, clause))) {
          expect(line.replace(FROM_THE_DOCUMENT, '')).not.toMatch(/[a-z]{2,}/);
        }
      }),
    );
  });

  it('holds no Chinese in English', async () => {
    const explain = await explainer('en');
    fc.assert(
      fc.property(arbitraryVerdict, arbitraryDigest, (one, clause) => {
        for (const line of linesOf(explain(one, clause))) {
          expect(line).not.toMatch(/[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/);
        }
      }),
    );
  });

  it.each<Locale>([...LOCALES])('says nothing of a family that has declined but that it has, in %s', async (locale) => {
    const [explain, { changes }] = [await explainer(locale), await loadPhrases(locale)];
    fc.assert(
      fc.property(arbitraryVerdict, arbitraryDigest, (one, clause) => {
        expect(explain({ ...one, status: 'declined' }, clause).changes).toEqual([changes.declined]);
      }),
    );
  });

  it('never says that a title is a code where the document gives the title', async () => {
    const explain = await explainer('en');
    fc.assert(
      fc.property(arbitraryVerdict, arbitraryDigest, (one, clause) => {
        const { missing: lines, branch } = explain(
          { ...one, missing: [{ code: 'activities', activities: ['one'], count: 1 }], branch: 'two' },
          clause,
        );
        expect(lines.join(' ')).toContain('WORD');
        expect(branch).toContain('WORD');
      }),
    );
  });
});
