import { describe, expect, test } from 'vitest';
import { LOCALES } from '../../model/index.js';
import { ROSTER_FAULT_CODES } from '../faults/fault-codes.js';
import type { Expectation, RosterFault } from '../faults/fault.js';
import { DATE_FORMS, type ValueClass } from '../faults/value-class.js';
import { describeFault, loadRosterPhrases } from './index.js';

const values = { written: 'user.csv', firstLine: 3, otherLine: 5, count: 2, students: 9, leftOut: 'row' };
const found: ValueClass[] = [
  { kind: 'empty' },
  { kind: 'text', length: 14 },
  { kind: 'word', word: 'headteacher' },
  { kind: 'header', header: 'sourcedID' },
  { kind: 'unknown-identifier' },
  { kind: 'identifier-of-deleted' },
  { kind: 'repeated-identifier' },
  { kind: 'fields', count: 1 },
  ...DATE_FORMS.map((form): ValueClass => ({ kind: 'date', form })),
];
const expected: Expectation[] = [
  { kind: 'date' },
  { kind: 'boolean' },
  { kind: 'year' },
  { kind: 'not-empty' },
  { kind: 'one-of', words: ['a', 'b'] },
  { kind: 'header', header: 'sourcedId' },
  { kind: 'identifier-of', file: 'users.csv' },
  { kind: 'fields', count: 2 },
  { kind: 'at-most-characters', count: 255 },
  { kind: 'not-before', column: 'beginDate' },
  { kind: 'utf-8' },
  { kind: 'only-once' },
];
const faults: RosterFault[] = [
  ...ROSTER_FAULT_CODES.flatMap((code): RosterFault[] => [
    { code, severity: 'error', file: 'users.csv', line: 7, column: { name: 'givenName', index: 3 }, values },
    { code, severity: 'warning' },
  ]),
  ...found.map((one): RosterFault => ({ code: 'value-unknown', severity: 'error', found: one })),
  ...expected.map((one): RosterFault => ({ code: 'value-unknown', severity: 'error', expected: one })),
];

describe.each(LOCALES)('sentences in %s', (locale) => {
  test('exist for every fault, every class of value and everything expected, and are finished', async () => {
    const phrases = await loadRosterPhrases(locale);
    for (const fault of faults) {
      const description = Object.values(describeFault(fault, phrases));
      expect(description.join(' '), fault.code).not.toMatch(/undefined|null|NaN|\[object|\{\w+\}/);
      const { problem, mend } = describeFault(fault, phrases);
      expect(problem.length, fault.code).toBeGreaterThan(2);
      expect(mend, fault.code).toMatch(locale === 'en' ? /\.$/ : /。$/);
    }
  });

  test('are in the script of the language', async () => {
    const phrases = await loadRosterPhrases(locale);
    const text = faults.map((fault) => Object.values(describeFault(fault, phrases)).join(' ')).join(' ');
    const forms = text.replaceAll('date in Chinese characters', '');
    if (locale === 'en') expect(forms).not.toMatch(/\p{Script=Han}/u);
    if (locale === 'zh-CN') expect(forms).not.toMatch(/[檔個這為們將與應導從]/);
    if (locale === 'zh-Hant') expect(forms).not.toMatch(/[档个这为们将与应导从]/);
  });
});

test('a fault is said with its place, what was found, what is expected and how to mend it', async () => {
  const fault: RosterFault = {
    code: 'date-form',
    severity: 'error',
    file: 'enrollments.csv',
    line: 12,
    column: { name: 'beginDate', index: 7 },
    found: { kind: 'date', form: 'd/m/yyyy' },
    expected: { kind: 'date' },
  };
  expect(describeFault(fault, await loadRosterPhrases('zh-CN'))).toEqual({
    severity: '错误',
    place: '第 12 行，第 7 列（beginDate）',
    problem: '日期的写法不对',
    found: '日/月/年 或 月/日/年 形式的日期',
    expected: 'YYYY-MM-DD，例如 2026-09-01',
    mend: '请改写；在表格软件中可把单元格格式设为 yyyy-mm-dd 后再导出。',
  });
  expect(describeFault(fault, await loadRosterPhrases('en')).place).toBe('line 12, column 7 (beginDate)');
});
