import type { LanguageEntry } from '../../foundation/messages.js';
import type { DutyPanelMessages } from './zh-CN.js';

/** Texts of the list of duties in traditional Chinese. */
export const entry: LanguageEntry<DutyPanelMessages> = {
  texts: {
    title: '家訪職責',
    titleOf: (label) => `${label} · 家訪職責`,
    close: '關閉',
    asOf: (moment) => `截至 ${moment}`,
    toDo: (count) => `待辦（${count}）`,
    rest: (count) => `其他（${count}）`,
    none: '沒有適用的家訪職責。',
    noneToDo: '目前沒有待辦。',
    record: '記一次家訪',
    details: '依據與明細',
    aboutVisit: (visit) => `針對：${visit}`,
    aboutFamily: '按家庭計算，兄弟姐妹合計。',
    aboutClass: '按整個班級計算。',
    aboutSchool: '按全校計算。',
    period: '時段',
    progress: '進度',
    due: '期限',
    missing: '還需',
    changes: '怎樣會不同',
    evidence: '已算入的家訪',
    notCounted: '未算入的家訪',
    reason: '說明',
    consequence: '文件所說的後果',
    source: '出處',
    applied: '同時適用',
    interpretation: '文件未寫明、由學校取值',
    otherVisits: (count) => `另有 ${count} 次家訪，明細不在此處`,
    visitsFailed: '家訪明細暫時讀不到，其餘內容不受影響。',
    retry: '重試',
    failed: '職責讀取失敗。',
  },
};
