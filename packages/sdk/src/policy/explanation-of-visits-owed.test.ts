import { describe } from 'vitest';
import { digestOf, oneVisit, tellsInEveryLanguage } from '../testing/explained-verdict.js';

describe('an explanation of visits that are owed, were missed or were too many', () => {
  tellsInEveryLanguage([
    [
      'a visit that is still owed: one more, by whom, how and by when, and what else would count',
      { missing: [oneVisit], notCounted: [] },
      digestOf('visits', {
        alsoCounts: [{ clause: 'hebei/H3', modes: ['phone'], circumstance: 'emergency', conditional: false }],
      }),
      {
        'zh-CN': {
          changes: [
            '2027年7月10日前由班主任再进行 1 次入户家访或约定场所家访',
            '疫情等突发事件期间，电话家访也可以算，见《河北省家访通知》三',
          ],
        },
        'zh-Hant': {
          changes: [
            '2027年7月10日前由班主任再進行 1 次入戶家訪或約定場所家訪',
            '疫情等突發事件期間，電話家訪也可以算，見《河北省家訪通知》三',
          ],
        },
        en: {
          changes: [
            '1 more visit (visit at home or visit at an agreed place) by the class teacher by 10 July 2027',
            'also counts during an emergency such as an epidemic: phone visit; see Hebei notice, 三',
          ],
        },
      },
    ],
    [
      'a range: what holds here, how many, and that no more are allowed',
      { status: 'met', have: 3, need: 2, most: 3, branch: 'small', notCounted: [] },
      digestOf('visits'),
      {
        'zh-CN': {
          progress: '已有 3，要求 2 至 3',
          branch: '适用情形：小班',
          changes: ['这一时段最多 3 次，不宜再增加'],
        },
        'zh-Hant': {
          progress: '已有 3，要求 2 至 3',
          branch: '適用情形：小班',
          changes: ['這一時段最多 3 次，不宜再增加'],
        },
        en: {
          progress: '3 of 2 to 3',
          branch: 'what holds here: small classes',
          changes: ['no more in this period: at most 3 are allowed'],
        },
      },
    ],
    [
      'more than the most: how many too many, never a negative number of visits',
      { status: 'breached', reason: 'too-many', have: 4, need: 0, most: 2, notCounted: [] },
      digestOf('visits'),
      {
        'zh-CN': {
          headline: '未达成：比上限多 2',
          progress: '已有 4，最多 2',
          changes: ['已经超过，无法改变；这一时段不要再增加', '应当记录原因'],
        },
        'zh-Hant': {
          headline: '未達成：比上限多 2',
          progress: '已有 4，最多 2',
          changes: ['已經超過，無法改變；這一時段不要再增加', '應當記錄原因'],
        },
        en: {
          headline: 'Not achieved: 2 more than allowed',
          progress: '4, at most 2',
          changes: ['what was too many cannot be undone; no more in this period', 'a reason should be recorded'],
        },
      },
    ],
    [
      'a must that was missed: the record that still lies about would count; else the time is over',
      { status: 'breached', strength: 'must', need: 2, have: 1, notCounted: [{ visitId: 'v1', reason: 'not-filed' }] },
      digestOf('visits'),
      {
        'zh-CN': {
          headline: '未达成：少 1 次，期限是2027年7月10日',
          changes: ['把2026年10月20日的电话家访的记录归档', '可以记录原因'],
        },
        'zh-Hant': {
          headline: '未達成：少 1 次，期限是2027年7月10日',
          changes: ['把2026年10月20日的電話家訪的紀錄歸檔', '可以記錄原因'],
        },
        en: {
          headline: 'Not achieved: 1 visit short, due 10 July 2027',
          changes: ['filing the record of the phone visit of 20 October 2026', 'a reason can be recorded'],
        },
      },
    ],
    [
      'a principle that was missed: nothing can be done any more, and a reason should be recorded',
      { status: 'overdue', missing: [oneVisit], notCounted: [] },
      digestOf('visits'),
      {
        'zh-CN': { changes: ['时间已过，现在做什么都不会改变这一时段的结果', '应当记录原因'] },
        'zh-Hant': { changes: ['時間已過，現在做什麼都不會改變這一時段的結果', '應當記錄原因'] },
        en: {
          changes: ['the time is over: nothing that is done now changes this period', 'a reason should be recorded'],
        },
      },
    ],
    [
      'a refusal: it is respected, whatever else the verdict holds',
      { status: 'declined', reason: 'declined', missing: [oneVisit] },
      digestOf('visits'),
      {
        'zh-CN': { headline: '家长谢绝', changes: ['家长已谢绝，应当尊重；只有家长自己改变主意时才会不同'] },
        'zh-Hant': { headline: '家長謝絕', changes: ['家長已謝絕，應當尊重；只有家長自己改變主意時才會不同'] },
        en: {
          headline: 'Declined by the family',
          changes: ['the family has declined, and that is respected; only the family itself may think otherwise'],
        },
      },
    ],
  ]);
});
