import { due, ofStudents, statuses, wasDue } from '@homevisit/sdk/policy/phrases/glance/zh-Hant.js';
import type { LanguageEntry } from '../../foundation/messages.js';
import type { ComplianceBadgeMessages } from './zh-CN.js';

/** Texts of the badge in traditional Chinese. */
export const entry: LanguageEntry<ComplianceBadgeMessages> = {
  texts: {
    loading: '讀取中',
    idle: '暫無資訊',
    failed: '讀取失敗',
    retry: '重試',
    panelFailed: '打不開，請重試',
    showDuties: '查看全部職責',
    student: '學生',
    family: '家庭',
    class: '班級',
    teacher: '教師',
    school: '學校',
    labelled: (label, kind) => `${label}（${kind}）：`,
    unlabelled: (kind) => `${kind}：`,

    ...statuses,

    visits: (count) => `待訪 ${count} 次`,
    shortfall: (count) => `少 ${count} 次`,
    record: '紀錄待歸檔',
    topics: '紀錄待補全',
    visitors: '同行人數不足',
    step: '步驟有缺',
    conduct: '行為要求待確認',
    due,
    wasDue,
    citation: (document, section) => `《${document}》${section}`,
    more: (count) => `另 ${count} 項`,
    lead: ofStudents,
    standing: (status, count) => `${status} ${count}`,
    own: (count) => `本級待辦 ${count} 項`,
    duties: (count) => `共 ${count} 項職責`,
  },
};
