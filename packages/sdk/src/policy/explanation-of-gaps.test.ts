import { describe } from 'vitest';
import { digestOf, ofVisit, tellsInEveryLanguage } from '../testing/explained-verdict.js';

describe('an explanation of what is missing, open or over', () => {
  tellsInEveryLanguage([
    [
      'data that are missing: each by its name, and never as a missing school year',
      {
        status: 'unknown',
        reason: 'datum-missing',
        need: 0,
        notCounted: [],
        missing: ['class.size', 'student.residence', 'calendar.working-time', 'calendar.season:busy-farming'].map(
          (name) => ({ code: 'datum' as const, name }),
        ),
      },
      digestOf('visits'),
      {
        'zh-CN': {
          progress: '',
          missing: ['缺少资料：班级人数', '缺少资料：居住地', '校历中还没有学校的工作时间', '校历中还没有“农忙”的日期'],
          changes: [
            '缺少“班级人数”，请补录',
            '缺少“居住地”，请补录',
            '校历中还没有学校的工作时间',
            '校历中还没有“农忙”的日期',
          ],
        },
        'zh-Hant': {
          progress: '',
          missing: [
            '缺少資料：班級人數',
            '缺少資料：居住地',
            '校曆中還沒有學校的工作時間',
            '校曆中還沒有「農忙」的日期',
          ],
        },
        en: {
          progress: '',
          changes: [
            'not known: size of the class; enter it',
            'not known: place of residence; enter it',
            "the school calendar does not hold the school's working hours yet",
            'the school calendar does not hold the dates of "busy farm season" yet',
          ],
        },
      },
    ],
    [
      'what is not known of a visit: when it started, and when a step was taken',
      {
        ...ofVisit,
        status: 'unknown',
        missing: [
          { code: 'datum', name: 'visit.startedAt' },
          { code: 'datum', name: 'step-time:approval' },
        ],
      },
      digestOf(),
      {
        'zh-CN': { missing: ['没有记下家访开始的时间', '没有记下“学校批准”的时间'] },
        'zh-Hant': { missing: ['沒有記下家訪開始的時間', '沒有記下「學校批准」的時間'] },
        en: {
          missing: [
            'it is not written down when the visit started',
            'it is not written down when this was done: approval of the school',
          ],
        },
      },
    ],
    [
      'a hole in the text: who may fill it',
      { status: 'undefined', reason: 'no-cohort', need: 0, notCounted: [], missing: [] },
      digestOf('visits'),
      {
        'zh-CN': { changes: ['文件没有写明；可以请发文机关解释，或在学校自己的方案中写明'] },
        'zh-Hant': { changes: ['文件沒有寫明；可以請發文機關解釋，或在學校自己的方案中寫明'] },
        en: {
          changes: ["the document does not say: its issuer may explain it, or the school's own plan may settle it"],
        },
      },
    ],
    [
      'a number that the document leaves open: the school sets it',
      {
        status: 'undefined',
        reason: 'number-open',
        need: 0,
        notCounted: [],
        missing: [{ code: 'setting', pointer: '/quantity/atLeast' }],
      },
      digestOf('visits'),
      {
        'zh-CN': { changes: ['由学校设定文件没有写明的数'] },
        'zh-Hant': { changes: ['由學校設定文件沒有寫明的數'] },
        en: { changes: ['the school sets the number that the document leaves open'] },
      },
    ],
    [
      'what has to be there first: a consent that may be withheld, and attempts that are left',
      {
        notCounted: [],
        missing: [
          { code: 'precondition', precondition: 'consent', count: 1 },
          { code: 'precondition', precondition: 'contact-attempt', count: 2 },
        ],
      },
      digestOf('visits'),
      {
        'zh-CN': {
          missing: ['先要有：家长同意', '先要有：联系尝试 2 次'],
          changes: ['取得家长同意（家长可以不同意）', '再联系家长 2 次'],
        },
        'zh-Hant': {
          missing: ['先要有：家長同意', '先要有：聯絡嘗試 2 次'],
          changes: ['取得家長同意（家長可以不同意）', '再聯絡家長 2 次'],
        },
        en: {
          missing: ['needed first: consent of the family', 'needed first: attempt to reach the family, 2 times'],
          changes: ["the family's consent, which it may withhold", '2 more attempts to reach the family'],
        },
      },
    ],
    [
      'a precondition that never came: nothing is left to do',
      { status: 'exempt', reason: 'precondition-missing', notCounted: [] },
      digestOf('visits'),
      { 'zh-CN': { changes: [] }, 'zh-Hant': { changes: [] }, en: { changes: [] } },
    ],
    [
      'a visit outside its limits: it is over, and a reason should be recorded',
      { ...ofVisit, status: 'breached', reason: 'outside-limit' },
      digestOf(),
      {
        'zh-CN': { headline: '未达成', changes: ['家访已经结束，这一点不会再改变', '应当记录原因'] },
        'zh-Hant': { headline: '未達成', changes: ['家訪已經結束，這一點不會再改變', '應當記錄原因'] },
        en: {
          headline: 'Not achieved',
          changes: ['the visit is over, and this about it stays as it is', 'a reason should be recorded'],
        },
      },
    ],
    [
      'a step that is not in the record: a true correction changes it',
      { ...ofVisit, status: 'breached', missing: [{ code: 'step', step: 'approval' }] },
      digestOf(),
      {
        'zh-CN': { changes: ['“学校批准”如果确实做过、只是没有记上，可以更正记录', '应当记录原因'] },
        'zh-Hant': { changes: ['「學校批准」如果確實做過、只是沒有記上，可以更正紀錄', '應當記錄原因'] },
        en: {
          changes: [
            'if it was really done and only not written down, a corrected record: approval of the school',
            'a reason should be recorded',
          ],
        },
      },
    ],
    [
      'a record that is late: it can be filed, and stays late',
      { ...ofVisit, status: 'overdue', missing: [{ code: 'record' }] },
      digestOf(),
      {
        'zh-CN': { changes: ['现在归档，逾期不再延长，但仍按逾期归档计'] },
        'zh-Hant': { changes: ['現在歸檔，逾期不再延長，但仍按逾期歸檔計'] },
        en: { changes: ['filing the record now ends the delay; it stays a late one'] },
      },
    ],
  ]);
});
