import type { StudentStandings } from '@homevisit/client';
import { VERDICT_STATUSES, type Verdict, type VerdictStatus } from '@homevisit/sdk/policy';
import { catalogueContract, expect } from '../testing/index.js';
import { sheetOf, verdictWith } from '../testing/verdict-sheets.js';
import { wordsOf, type BadgeWords } from './badge-words.js';
import { complianceBadgeMessages } from './compliance-badge.messages.js';

async function say(
  verdicts: readonly Verdict[],
  language = 'zh-CN',
  standings?: StudentStandings,
): Promise<BadgeWords> {
  await complianceBadgeMessages.load(language);
  const texts = { ...complianceBadgeMessages.source, ...complianceBadgeMessages.get(language)?.texts };
  return wordsOf({ verdicts, sheet: sheetOf(verdicts), standings }, texts, language);
}

const HEADLINES: Readonly<Record<VerdictStatus, Readonly<Record<'zh-CN' | 'zh-Hant' | 'en', string>>>> = {
  met: { 'zh-CN': '已完成', 'zh-Hant': '已完成', en: 'Done' },
  open: { 'zh-CN': '待访 1 次 · 1月29日前', 'zh-Hant': '待訪 1 次 · 1月29日前', en: '1 visit · by 29 Jan' },
  'due-soon': {
    'zh-CN': '快到期 · 待访 1 次 · 1月29日前',
    'zh-Hant': '快到期 · 待訪 1 次 · 1月29日前',
    en: 'Due soon · 1 visit · by 29 Jan',
  },
  overdue: {
    'zh-CN': '已逾期 · 待访 2 次 · 限1月29日',
    'zh-Hant': '已逾期 · 待訪 2 次 · 限1月29日',
    en: 'Overdue · 2 visits · 29 Jan',
  },
  breached: { 'zh-CN': '未达成 · 少 2 次', 'zh-Hant': '未達成 · 少 2 次', en: 'Not achieved · 2 visits short' },
  exempt: { 'zh-CN': '免于要求', 'zh-Hant': '免於要求', en: 'Not owed' },
  'not-applicable': { 'zh-CN': '不适用', 'zh-Hant': '不適用', en: 'Not applicable' },
  declined: { 'zh-CN': '家长谢绝', 'zh-Hant': '家長謝絕', en: 'Declined by the family' },
  unknown: { 'zh-CN': '资料不足', 'zh-Hant': '資料不足', en: 'Data missing' },
  undefined: { 'zh-CN': '文件未规定', 'zh-Hant': '文件未規定', en: 'Not defined' },
};

describe('the words of a badge', () => {
  for (const status of VERDICT_STATUSES) {
    for (const [language, headline] of Object.entries(HEADLINES[status])) {
      it(`say "${headline}" for ${status} in ${language}`, async () => {
        const words = await say([verdictWith(status)], language);
        expect(words.status).to.equal(status);
        expect(words.headline).to.equal(headline);
      });
    }
  }

  it('name document and section of what presses', async () => {
    expect((await say([verdictWith('open')])).source).to.equal('《示范学校方案(虚构)》一(1)');
  });

  it('say how many other duties wait', async () => {
    const words = await say([
      verdictWith('open'),
      verdictWith('due-soon', { clause: 'demonstration-school/D2' }),
      verdictWith('overdue'),
      verdictWith('met'),
    ]);
    expect(words.status).to.equal('overdue');
    expect(words.source).to.equal('《示范学校方案(虚构)》一(1) · 另 2 项');
  });

  it('count the duties where nothing presses', async () => {
    expect((await say([verdictWith('met'), verdictWith('exempt')])).source).to.equal('共 2 项职责');
  });

  it('do not apply where there is no verdict at all', async () => {
    expect(await say([])).to.deep.include({ status: 'not-applicable', headline: '不适用', source: '共 0 项职责' });
  });

  it("show the hour of a deadline on the school's clock", async () => {
    const words = await say([
      verdictWith('due-soon', {
        subject: { type: 'visit', id: 'visit-0002' },
        missing: [{ code: 'record' }],
        dueAt: '2026-11-24T10:00:00Z',
        dueOn: undefined,
      }),
    ]);
    // Whether a space stands between day and hour, the engine's language data say.
    expect(words.headline).to.match(/^快到期 · 记录待归档 · 11月24日 ?18:00前$/);
  });

  it('do not speak of a negative number where there were too many', async () => {
    const words = await say([verdictWith('breached', { need: 0, have: 3, most: 2, reason: 'too-many' })]);
    expect(words.headline).to.equal('未达成');
  });

  it('speak of duties of a class and of the school', async () => {
    const words = await say([
      verdictWith('open', {
        subject: { type: 'class', id: 'class-5-1' },
        missing: [{ code: 'coverage', counting: 'students', count: 7 }],
      }),
    ]);
    expect(words.headline).to.equal('待完成 · 1月29日前');
  });

  it('still speak where the sheet lacks the clause', async () => {
    const words = await say([verdictWith('open', { clause: 'elsewhere/X1' })]);
    expect(words).to.deep.include({ headline: '待访 1 次 · 1月29日前', source: '共 1 项职责' });
  });
});

function standingsWith(numbers: Partial<Record<VerdictStatus, number>>): StudentStandings {
  const byStatus = Object.fromEntries(VERDICT_STATUSES.map((status) => [status, numbers[status] ?? 0])) as Record<
    VerdictStatus,
    number
  >;
  return { students: Object.values(byStatus).reduce((sum, one) => sum + one, 0), byStatus };
}

const ofClass = (status: VerdictStatus) =>
  verdictWith(status, { subject: { type: 'class', id: 'class-5-1' }, missing: [], dueOn: undefined });

describe('the words of a badge of a class or a school', () => {
  it('say how many students stand how, most pressing first, and never a share alone', async () => {
    const standings = standingsWith({ met: 18, open: 12, overdue: 6, declined: 2 });
    expect(await say([], 'zh-CN', standings)).to.deep.include({
      status: 'overdue',
      headline: '已逾期 6 名 · 共 38 名学生',
      source: '待完成 12 · 已完成 18 · 家长谢绝 2',
    });
    expect((await say([], 'en', standings)).headline).to.equal('Overdue: 6 of 38 students');
  });

  it('count a refusal neutrally: it never stands for a class in which anybody was visited', async () => {
    const words = await say([], 'zh-CN', standingsWith({ met: 1, declined: 37 }));
    expect(words).to.deep.include({ status: 'met', headline: '已完成 1 名 · 共 38 名学生', source: '家长谢绝 37' });
  });

  it('put what presses the class itself before its students', async () => {
    const words = await say([ofClass('overdue')], 'zh-CN', standingsWith({ met: 30, open: 8 }));
    expect(words).to.deep.include({ status: 'overdue', headline: '已逾期', source: '待完成 8 · 已完成 30' });
  });

  it('say how much the class itself has to do beside its students', async () => {
    const words = await say([ofClass('open')], 'zh-CN', standingsWith({ overdue: 1, met: 37 }));
    expect(words.source).to.equal('已完成 37 · 本级待办 1 项');
  });

  it('fall back on the duties of the class where it has no students', async () => {
    expect((await say([ofClass('open')], 'zh-CN', standingsWith({}))).status).to.equal('open');
  });
});

catalogueContract('the badge', complianceBadgeMessages);
