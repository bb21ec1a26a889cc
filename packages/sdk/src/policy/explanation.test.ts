import { describe, expect, it } from 'vitest';
import { clauses, digestOf, text, verdict, visits } from '../testing/explained-verdict.js';
import { LOCALES } from '../model/primitives.js';
import { explainVerdict } from './explanation.js';
import { loadPhrases } from './phrases/load-phrases.js';
import { phrases as en } from './phrases/en.js';
import { phrases as zhHans } from './phrases/zh-CN.js';
import { phrases as zhHant } from './phrases/zh-Hant.js';
import { NOT_COUNTED_REASONS, VERDICT_REASONS, VERDICT_STATUSES, type ClauseDigest, type Verdict } from './verdict.js';

describe('an explanation', () => {
  it('tells in Chinese what is owed, by when, which visit does not count and why, and where it is written', () => {
    const words = explainVerdict(verdict, clauses, {
      locale: 'zh-CN',
      phrases: zhHans,
      visits,
      timeZone: 'Asia/Shanghai',
    });
    expect(words).toEqual({
      title: '学生家庭学年家访',
      status: '待完成',
      strength: '原则上',
      headline: '待访 1 次，2027年7月10日前',
      period: '2026-2027（2026年9月1日至2027年7月10日）',
      due: '2027年7月10日前',
      progress: '已有 0，要求 1',
      evidence: [],
      notCounted: [
        '2026年10月20日的电话家访（班主任）不算在内：这一条不认可电话家访（疫情等突发事件期间除外，见《河北省家访通知》三）',
      ],
      missing: ['还需 1 次家访（入户家访、约定场所家访）'],
      changes: [
        '2027年7月10日前再进行 1 次入户家访或约定场所家访',
        '2026年10月20日的电话家访在这种情况下可以算：疫情等突发事件期间（见《河北省家访通知》三）',
      ],
      summary: '每年一次',
      citation: '《河北省家访通知》三',
      applied: [],
      interpretations: ['至少'],
    });
  });

  it('tells the same in English', () => {
    const words = explainVerdict(verdict, clauses, { locale: 'en', phrases: en, visits, timeZone: 'Asia/Shanghai' });
    expect(words.headline).toBe('1 visit owed by 10 July 2027');
    expect(words.notCounted).toEqual([
      'phone visit of 20 October 2026 (class teacher) does not count: this clause does not accept a phone visit (except during an emergency such as an epidemic, see Hebei notice, 三)',
    ]);
    expect(words.citation).toBe('Hebei notice, 三');
  });

  it('calls a visit by its id, and a clause by its own, where nothing more is known', () => {
    const words = explainVerdict(
      { ...verdict, clause: 'x/Y', status: 'met', evidence: ['v9'], have: 1 },
      {},
      {
        locale: 'zh-Hant',
        phrases: zhHant,
        timeZone: 'Asia/Shanghai',
      },
    );
    expect(words).toMatchObject({ title: 'x/Y', citation: 'x/Y', evidence: ['v9'], headline: '已完成' });
  });

  it('gives a due time on the school’s clock', () => {
    const late: Verdict = {
      ...verdict,
      subject: { type: 'visit', id: 'v1' },
      status: 'overdue',
      dueAt: '2026-11-15T12:00:00.000Z',
      missing: [{ code: 'record' }],
    };
    const words = explainVerdict(late, clauses, { locale: 'zh-CN', phrases: zhHans, timeZone: 'Asia/Shanghai' });
    expect(words.due).toBe('2026年11月15日20:00前');
    expect(words.missing).toEqual(['家访记录还没有归档']);
  });

  it.each(LOCALES)('has words for every status, reason and missing part in %s', async (locale) => {
    const phrases = await loadPhrases(locale);
    for (const status of VERDICT_STATUSES) {
      for (const type of ['student', 'visit'] as const) {
        const words = explainVerdict({ ...verdict, status, subject: { type, id: 'x' } }, clauses, {
          locale,
          phrases,
          timeZone: 'UTC',
        });
        expect(words.status).not.toBe('');
        expect(words.headline).not.toBe('');
      }
    }
    for (const reason of VERDICT_REASONS) expect(phrases.reasons[reason]).not.toBe('');
    for (const reason of NOT_COUNTED_REASONS) expect(phrases.notCounted[reason]({ name: 'N' })).toContain('N');
    const missing: Verdict['missing'] = [
      { code: 'visits', count: 2, modes: ['home'], byVisitor: ['class-teacher'] },
      { code: 'visitors', count: 1 },
      { code: 'record' },
      { code: 'step', step: 'outline' },
      { code: 'topics', topics: ['family-situation'] },
      { code: 'conduct', conduct: ['no-gifts'] },
      { code: 'datum', name: 'class-teacher' },
    ];
    const lines = explainVerdict({ ...verdict, missing }, clauses, { locale, phrases, timeZone: 'UTC' }).missing;
    expect(new Set(lines).size).toBe(missing.length);
    for (const line of lines) expect(line).not.toMatch(/undefined|\[object/);
  });

  it('tells what the document says will follow, as long as there is or may be a miss', () => {
    const consequence = text('约谈', '約談', 'a talk');
    const explained = (status: Verdict['status']) =>
      explainVerdict(
        { ...verdict, status },
        { 'hebei/H1': digestOf('visits', { consequence }) },
        { locale: 'en', phrases: en, timeZone: 'UTC' },
      ).consequence;
    expect(explained('open')).toBe('a talk');
    expect(explained('breached')).toBe('a talk');
    expect(explained('met')).toBeUndefined();
    expect(explained('declined')).toBeUndefined();
  });

  it('calls no activity and nothing that was handed in a visit', () => {
    const evidence = (counts: ClauseDigest['counts']) =>
      explainVerdict(
        { ...verdict, status: 'met', have: 1, evidence: ['a1'] },
        { 'hebei/H1': digestOf(counts) },
        { locale: 'en', phrases: en, timeZone: 'UTC' },
      ).evidence;
    expect(evidence('activities')).toEqual([]);
    expect(evidence('submissions')).toEqual([]);
    expect(evidence('visits')).toEqual(['a1']);
  });

  it('has the same keys in every language', () => {
    const keys = (value: object): string[] =>
      Object.entries(value)
        .flatMap(([key, inner]) =>
          typeof inner === 'object' ? Object.keys(inner as object).map((one) => `${key}.${one}`) : [key],
        )
        .sort();
    expect(keys(zhHant)).toEqual(keys(zhHans));
    expect(keys(en)).toEqual(keys(zhHans));
  });
});
