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

    met: '已完成',
    open: '待完成',
    'due-soon': '快到期',
    overdue: '已逾期',
    breached: '未達成',
    exempt: '免於要求',
    'not-applicable': '不適用',
    declined: '家長謝絕',
    unknown: '資料不足',
    undefined: '文件未規定',

    visits: (count) => `待訪 ${count} 次`,
    shortfall: (count) => `少 ${count} 次`,
    record: '紀錄待歸檔',
    topics: '紀錄待補全',
    visitors: '同行人數不足',
    step: '步驟有缺',
    conduct: '行為要求待確認',
    due: (when) => `${when}前`,
    wasDue: (when) => `限${when}`,
    citation: (document, section) => `《${document}》${section}`,
    more: (count) => `另 ${count} 項`,
    lead: (status, count, students) => `${status} ${count} 名 · 共 ${students} 名學生`,
    standing: (status, count) => `${status} ${count}`,
    own: (count) => `本級待辦 ${count} 項`,
    duties: (count) => `共 ${count} 項職責`,
  },
};
