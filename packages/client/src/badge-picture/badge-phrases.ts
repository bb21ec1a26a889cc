import type { Locale } from '@homevisit/sdk/model';
import type { GlancePhrases } from '@homevisit/sdk/policy';
import * as english from '@homevisit/sdk/policy/phrases/glance/en.js';
import * as simplified from '@homevisit/sdk/policy/phrases/glance/zh-CN.js';
import * as traditional from '@homevisit/sdk/policy/phrases/glance/zh-Hant.js';

/** What a badge says. A backend answers in any language, so all are at hand. */
export const BADGE_PHRASES: Readonly<Record<Locale, GlancePhrases>> = {
  'zh-CN': simplified,
  'zh-Hant': traditional,
  en: english,
};
