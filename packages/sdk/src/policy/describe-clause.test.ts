import { describe, expect, it } from 'vitest';
import { LOCALES } from '../model/primitives.js';
import { describeClause } from './describe-clause.js';
import type { Clause, PolicyPack } from './pack.js';
import { loadPhrases } from './phrases/load-phrases.js';
import { rulePhrases } from './phrases/rule-phrases.js';
import type { Rule } from './rule.js';

const text = (value: string) => ({ 'zh-CN': value, 'zh-Hant': value, en: value });
const rules: Rule[] = [
  {
    kind: 'visit-count',
    owedBy: 'class-teacher',
    subject: 'student',
    population: { listed: true },
    quantity: { atLeast: 2 },
    per: 'term',
    modes: ['home'],
    byVisitor: ['class-teacher'],
  },
  { kind: 'counts-as', clauses: ['C0'], modes: ['phone'], circumstance: 'emergency' },
  { kind: 'visit-team', modes: ['home'], quantity: { atLeast: 2 } },
  { kind: 'record-deadline', modes: ['home'], withinHours: 48 },
  { kind: 'visit-step', modes: ['home'], step: 'outline' },
  { kind: 'record-content', modes: ['home'], topics: ['support'] },
  { kind: 'conduct', modes: ['home'], attest: ['no-gifts'] },
];
const clauses = rules.map((rule, index): Clause => ({
  id: `C${index}`,
  title: text('title'),
  summary: text('summary'),
  strength: 'must',
  citation: { section: '3', span: { start: 1, end: 9, sha256: 'a'.repeat(64) } },
  rule,
}));
const pack: PolicyPack = {
  format: 'homevisit-policy/1',
  id: 'plan',
  title: text('Plan'),
  level: 'school',
  under: [],
  document: { title: 'Plan of a school', issuer: 'x', issuedOn: null, effectiveFrom: null, effectiveTo: null },
  categories: {
    open: true,
    list: [{ id: 'left', title: text('left-behind'), covers: ['left-behind'], attachesTo: 'student' }],
  },
  clauses,
};

describe('a clause in words', () => {
  it('says who owes what to whom, how often, by which visits, and what else counts', async () => {
    const description = describeClause(clauses[0]!, pack, {
      locale: 'en',
      phrases: await loadPhrases('en'),
      rulePhrases: rulePhrases.en,
    });
    expect(description).toEqual({
      id: 'plan/C0',
      title: 'title',
      summary: 'summary',
      strength: 'Must',
      rule: [
        'Owed by: the class teacher',
        'To: each student (left-behind, and whom the school adds)',
        'At least 2 visits a term',
        'Counts: visit at home',
        'In presence of the class teacher',
        'Also counts during an emergency such as an epidemic: phone visit',
      ],
      interpretations: [],
      relations: [],
      document: 'Plan of a school',
      section: '3',
      span: { start: 1, end: 9 },
    });
  });

  it.each(LOCALES)('has a sentence for every kind of rule in %s', async (locale) => {
    const options = { locale, phrases: await loadPhrases(locale), rulePhrases: rulePhrases[locale] };
    const sentences = clauses.map((clause) => describeClause(clause, pack, options).rule);
    for (const lines of sentences) {
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) expect(line).not.toMatch(/undefined|\[object/);
    }
    expect(new Set(sentences.map((lines) => lines.join('|'))).size).toBe(rules.length);
  });
});
