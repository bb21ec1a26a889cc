import type { Locale } from '@homevisit/sdk/model';
import { en } from './en.js';
import { findingsEn } from './findings-en.js';
import { findingsZhHans } from './findings-zh-CN.js';
import { findingsZhHant } from './findings-zh-Hant.js';
import type { FindingPhrases, PolicyPhrases } from './policy-phrases.js';
import { zhHans } from './zh-CN.js';
import { zhHant } from './zh-Hant.js';

/** The words of `homevisit policy`, by language. */
export const policyPhrases: Readonly<Record<Locale, PolicyPhrases>> = { 'zh-CN': zhHans, 'zh-Hant': zhHant, en };

/** Sentences about findings, by language. */
export const findingPhrases: Readonly<Record<Locale, FindingPhrases>> = {
  'zh-CN': findingsZhHans,
  'zh-Hant': findingsZhHant,
  en: findingsEn,
};
