import type { Locale } from '../../model/primitives.js';
import { rulePhrases as en } from './rules/en.js';
import type { RulePhrases } from './rules/rule-phrases-shape.js';
import { rulePhrases as zhHans } from './rules/zh-CN.js';
import { rulePhrases as zhHant } from './rules/zh-Hant.js';

export type * from './rules/rule-phrases-shape.js';

/** Words of rules, by language. Not for light entries: nothing that a family or a teacher sees at start needs them. */
export const rulePhrases: Readonly<Record<Locale, RulePhrases>> = { 'zh-CN': zhHans, 'zh-Hant': zhHant, en };
