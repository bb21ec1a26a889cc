import { LOCALES } from '@homevisit/sdk/model';
import { VERDICT_STATUSES, type Verdict, type VerdictStatus } from '@homevisit/sdk/policy';
import { describe, expect, it } from 'vitest';
import { createFakeSchool } from '../testing/index.js';
import { badgePicture } from './index.js';

const timeZone = 'Asia/Shanghai';
const school = createFakeSchool();
const subject = { type: 'student', id: 'student-01' } as const;
const [verdict] = school.sheetOf([subject]).subjects[0]!.verdicts;

function pictureOf(changes: Partial<Verdict>, locale: (typeof LOCALES)[number] = 'zh-CN'): string {
  const { dueOn: _, dueAt: __, ...rest } = verdict!;
  return badgePicture({ subject, verdicts: [{ ...rest, ...changes }] }, { timeZone, locale });
}
const titleOf = (picture: string): string => /<title>(.*)<\/title>/.exec(picture)?.[1] ?? '';

describe('a badge as a picture', () => {
  it.each(VERDICT_STATUSES)('says %s in words and by a shape, alike in no other status', (status) => {
    for (const locale of LOCALES) {
      const pictures = VERDICT_STATUSES.map((one) => pictureOf({ status: one }, locale));
      const own = pictureOf({ status }, locale);
      const title = titleOf(own);
      expect(title).not.toBe('');
      expect(own).toContain(`>${title}</text>`);
      expect(pictures.filter((picture) => titleOf(picture) === title)).toHaveLength(1);
      const shape = / d="([^"]+)"/.exec(own)?.[1] ?? '';
      expect(pictures.filter((picture) => picture.includes(` d="${shape}"`))).toHaveLength(1);
    }
  });

  it('says by when something has to be done, and had to be', () => {
    expect(titleOf(pictureOf({ status: 'due-soon', dueOn: '2027-01-22' }))).toBe('快到期 · 1月22日前');
    expect(titleOf(pictureOf({ status: 'overdue', dueOn: '2027-01-22' }, 'en'))).toBe('Overdue · 22 Jan');
    expect(titleOf(pictureOf({ status: 'open', dueAt: '2027-01-22T20:00:00Z' }, 'zh-Hant'))).toBe('待完成 · 1月23日前');
    expect(titleOf(pictureOf({ status: 'met', dueOn: '2027-01-22' }))).toBe('已完成');
  });

  it('says of a class how many of its students stand so', () => {
    const zero = Object.fromEntries(VERDICT_STATUSES.map((status) => [status, 0])) as Record<VerdictStatus, number>;
    const entry = {
      subject: { type: 'class', id: 'class-1' } as const,
      verdicts: [],
      standings: { students: 30, byStatus: { ...zero, met: 12, overdue: 3, declined: 15 } },
    };
    expect(titleOf(badgePicture(entry, { timeZone, locale: 'zh-CN' }))).toBe('已逾期 3 名 · 共 30 名学生');
  });

  it('has no duty to tell of where there is none', () => {
    const picture = badgePicture({ subject, verdicts: [] }, { timeZone, locale: 'en' });
    expect(titleOf(picture)).toBe('Not applicable');
  });

  it('is wide enough for its words', () => {
    const widths = ['zh-CN', 'en'] as const;
    for (const locale of widths) {
      const picture = pictureOf({ status: 'undefined' }, locale);
      const [width, words] = [Number(/ width="(\d+)"/.exec(picture)?.[1]), titleOf(picture)];
      expect(width).toBeGreaterThan(30 + words.length * (locale === 'en' ? 7 : 14));
      expect(width).toBeLessThan(60 + words.length * (locale === 'en' ? 9 : 15));
    }
  });
});
