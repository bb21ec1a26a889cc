import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../model/primitives.js';
import { arbitraryOf } from '../testing/arbitrary-of-schema.js';
import { describeClause, type ClauseDescription } from './describe-clause.js';
import { clause, type PolicyPack } from './pack.js';
import { loadPhrases } from './phrases/load-phrases.js';
import { rulePhrases } from './phrases/rule-phrases.js';
import { condition, rule, type Condition } from './rule.js';

const text = (value: string) => ({ 'zh-CN': value, 'zh-Hant': value, en: value });
const title = (code: string): string => code.toUpperCase();
const CODES = ['one', 'two', 'three-four'];

/** Every word that the generated rules use has a title in capitals. */
const pack: PolicyPack = {
  format: 'homevisit-policy/1',
  id: 'plan',
  title: text('PLAN'),
  level: 'school',
  under: [],
  document: { title: 'PLAN', issuer: 'X', issuedOn: null, effectiveFrom: null, effectiveTo: null },
  schoolTypes: ['primary'],
  vocabulary: {
    activities: CODES.map((code) => ({ code, title: text(title(code)) })),
    submissions: CODES.map((code) => ({ code, title: text(title(code)) })),
    events: CODES.map((code) => ({ code, title: text(title(code)) })),
    data: [{ name: 'student.residence', title: text('RESIDENCE'), type: 'string' }],
  },
  categories: {
    open: true,
    list: CODES.map((code) => ({ id: code, title: text(title(code)), covers: ['orphan'], attachesTo: 'student' })),
  },
  clauses: [],
};

const leaf: fc.Arbitrary<Condition> = fc.oneof(
  fc.constant({ listed: true as const }),
  fc.constant({ category: ['one', 'two'] }),
  fc
    .constantFrom('class.size', 'student.distance-km', 'student.residence')
    .chain((datum) =>
      fc.oneof(
        fc.constant({ datum, is: true }),
        fc.constant({ datum, is: false }),
        fc.constant({ datum, in: ['A', 'B'] }),
        fc.constant({ datum, above: 3, atMost: 9 }),
        fc.constant({ datum, atLeast: 3, below: 9 }),
      ),
    ),
);
const arbitraryCondition = fc.letrec<{ readonly tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    leaf,
    fc.array(tie('tree'), { minLength: 1, maxLength: 2 }).map((all) => ({ all })),
    fc.array(tie('tree'), { minLength: 1, maxLength: 2 }).map((any) => ({ any })),
    tie('tree').map((not) => ({ not })),
  ),
})).tree;
const overrides = new Map<unknown, fc.Arbitrary<unknown>>([[condition, arbitraryCondition]]);
const arbitraryClause = arbitraryOf(clause, overrides);

function linesOf(words: ClauseDescription): readonly string[] {
  return [...words.rule, ...words.relations, ...words.interpretations].concat(
    words.consequence ?? [],
    words.effective ?? [],
  );
}

const UNFINISHED = /undefined|null|NaN|\[object|=>|\$\{|\s{2}|^\s|\s$|（）|\(\)/;
/** What a sentence takes over from the pack as it stands: its own texts, codes of conditions, dates and clock times. */
const FROM_THE_PACK = /\b(?:one|two|three-four|plan)\b|\b[A-Z]\b|ONE|TWO|THREE-FOUR|RESIDENCE/g;

describe('whatever clause the schema lets through', () => {
  it('is of every kind, so that nothing is left out below', () => {
    const kinds = new Set(fc.sample(arbitraryOf(rule, overrides), 300).map((one) => one.kind));
    expect(kinds.size).toBe(rule._zod.def.options.length);
  });

  it.each<Locale>([...LOCALES])('has no gap in any of its sentences in %s', async (locale) => {
    const options = { locale, phrases: await loadPhrases(locale), rulePhrases: rulePhrases[locale] };
    fc.assert(
      fc.property(arbitraryClause, (one) => {
        const lines = linesOf(describeClause(one, pack, options));
        expect(lines.length).toBeGreaterThan(0);
        for (const line of lines) expect(line).not.toMatch(UNFINISHED);
      }),
      { numRuns: 150 },
    );
  });

  it.each<Locale>(['zh-CN', 'zh-Hant'])('holds no word of another language in %s', async (locale) => {
    const options = { locale, phrases: await loadPhrases(locale), rulePhrases: rulePhrases[locale] };
    fc.assert(
      fc.property(arbitraryOf(rule, overrides), (one) => {
        const described = describeClause(
          { id: 'C', title: text('X'), summary: text('X'), strength: 'must', citation: { section: '1' }, rule: one },
          pack,
          options,
        );
        for (const line of described.rule) expect(line.replace(FROM_THE_PACK, '')).not.toMatch(/[a-z]{2,}/);
      }),
      { numRuns: 150 },
    );
  });

  it('holds no Chinese in English', async () => {
    const options = { locale: 'en' as const, phrases: await loadPhrases('en'), rulePhrases: rulePhrases.en };
    fc.assert(
      fc.property(arbitraryClause, (one) => {
        for (const line of linesOf(describeClause(one, pack, options))) {
          expect(line).not.toMatch(/[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('is not the same in simplified and traditional Chinese, but for words that are written alike', async () => {
    const words = async (locale: Locale) => ({
      locale,
      phrases: await loadPhrases(locale),
      rulePhrases: rulePhrases[locale],
    });
    const [simplified, traditional] = [await words('zh-CN'), await words('zh-Hant')];
    // Characters of which traditional Chinese has another form; a sample of those that these sentences use.
    const simplifiedOnly = /[学师访们约录记个无务对时间动区据这还际强级开标数员长]/;
    fc.assert(
      fc.property(arbitraryClause, (one) => {
        const hant = linesOf(describeClause(one, pack, traditional));
        expect(hant.join('')).not.toMatch(simplifiedOnly);
        expect(linesOf(describeClause(one, pack, simplified))).toHaveLength(hant.length);
      }),
      { numRuns: 150 },
    );
  });
});
