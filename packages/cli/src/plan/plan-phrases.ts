import type { Locale } from '@homevisit/sdk/model';

/** The words of `homevisit plan`, in one language. */
export interface PlanPhrases {
  readonly description: string;
  readonly problem: string;
  readonly check: string;
  readonly seed: string;
  readonly iterations: string;
  readonly details: string;
  readonly unreadable: (file: string, detail: string) => string;
  readonly faulty: (file: string) => string;
  readonly noNumber: (option: string, text: string) => string;
  /** Before the names of what breaks a rule. */
  readonly violations: (count: number) => string;
  readonly noViolations: string;
}

/** The words of `homevisit plan`, by language. */
export const planPhrases: Readonly<Record<Locale, PlanPhrases>> = {
  'zh-CN': {
    description: '把一道排程问题排成家访计划，或检查一份计划',
    problem: '问题文件（homevisit-problem/1，JSON）',
    check: '不排程，只检查这份计划（homevisit-plan/1）',
    seed: '随机种子；种子和次数相同，计划就相同',
    iterations: '搜索的次数',
    details: '同时写出每次家访的备选时间、排不上的原因和补救办法、每人每周的工作量',
    unreadable: (file, detail) => `${file} 读不出来：${detail}`,
    faulty: (file) => `${file} 有错：`,
    noNumber: (option, text) => `${option}：“${text}”不是非负整数`,
    violations: (count) => `违反规则 ${count} 处：`,
    noViolations: '没有违反规则之处。',
  },
  'zh-Hant': {
    description: '把一道排程問題排成家訪計畫，或檢查一份計畫',
    problem: '問題檔案（homevisit-problem/1，JSON）',
    check: '不排程，只檢查這份計畫（homevisit-plan/1）',
    seed: '隨機種子；種子和次數相同，計畫就相同',
    iterations: '搜尋的次數',
    details: '同時寫出每次家訪的備選時間、排不上的原因和補救辦法、每人每週的工作量',
    unreadable: (file, detail) => `${file} 讀不出來：${detail}`,
    faulty: (file) => `${file} 有錯：`,
    noNumber: (option, text) => `${option}：「${text}」不是非負整數`,
    violations: (count) => `違反規則 ${count} 處：`,
    noViolations: '沒有違反規則之處。',
  },
  en: {
    description: 'make a plan of a planning problem, or check one',
    problem: 'file of the problem (homevisit-problem/1, JSON)',
    check: 'make no plan, but check this one (homevisit-plan/1)',
    seed: 'seed of the search: the same seed and number of iterations give the same plan',
    iterations: 'how many iterations the search has',
    details:
      'with other slots for each visit, why visits have no place and what would give them one, and loads by week',
    unreadable: (file, detail) => `${file} cannot be read: ${detail}`,
    faulty: (file) => `${file} has faults:`,
    noNumber: (option, text) => `${option}: "${text}" is no whole number from 0`,
    violations: (count) => `${count} ${count === 1 ? 'rule is' : 'rules are'} broken:`,
    noViolations: 'No rule is broken.',
  },
};
