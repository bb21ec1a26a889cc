import { statuses } from '@homevisit/sdk/policy/phrases/glance/zh-Hant.js';
import type { LanguageEntry } from '../../foundation/messages.js';
import type { DutyListMessages } from './zh-CN.js';

/** Texts of the list of duties in traditional Chinese. */
export const entry: LanguageEntry<DutyListMessages> = {
  texts: {
    title: '家訪待辦',
    asOf: (moment) => `截至 ${moment}`,
    loading: '讀取中',
    idle: '暫無資訊',
    failed: '待辦讀取失敗，請檢查網路。',
    retry: '重試',
    old: (moment) => `網路不通，以下是 ${moment} 時的情況。`,

    filters: '顯示哪些職責',
    filter: (title, count) => `${title} ${count}`,
    'to-do': '待辦',
    ...statuses,

    nothingOwed: '目前沒有待辦的家訪職責。',
    nothingHere: '這一類目前沒有。',
    aboutUnknown: '缺少資料，無法判斷是否完成；補全後會自動更新。',
    aboutUndefined: '文件沒有寫明，學校可以在本校方案裡取值。',
    aboutDeclined: '謝絕家訪是家長的權利，不計為未完成；可以改用家長願意的方式聯繫。',

    record: '記家訪',
    recordFor: (name) => `記家訪：${name}`,
    why: '為什麼',
    whyFailed: '依據沒有載入成功，請重試。',
    otherVisitsFailed: '家訪明細暫時讀不到。',
    otherDuties: (count) => `同時還有 ${count} 項職責`,
    owedBy: (who) => `${who}負責`,
    'any-teacher': '教師',
    'class-teacher': '班主任',
    'subject-teacher': '科任教師',
    'school-leader': '校領導',
    'middle-leader': '中層幹部',
    counsellor: '心理教師',
    mentor: '德育導師',
    school: '學校',
    authority: '教育主管部門',
    must: '必須',
    'must-not': '不得',
    principle: '原則上',
    encouraged: '鼓勵',
    may: '可以',
    practice: '工作做法',
    aim: '工作目標',

    shown: (shown, all) => `已顯示 ${shown} 條，共 ${all} 條`,
    more: '顯示更多',
    moreFailed: '沒有讀到更多，請重試。',
  },
};
