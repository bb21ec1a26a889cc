import type { Locale } from '@homevisit/sdk/model';

function localeOf(tag: string): Locale | undefined {
  const parts = tag.toLowerCase().split('-');
  if (parts[0] === 'en') return 'en';
  if (parts[0] !== 'zh') return undefined;
  if (parts.includes('hans')) return 'zh-CN';
  return parts.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part)) ? 'zh-Hant' : 'zh-CN';
}

/**
 * The language that a caller prefers among the kit's (RFC 9110 §12.5.4); Chinese where it says nothing or wants
 * another one.
 */
export function preferredLocale(headers: Headers): Locale {
  const wishes = (headers.get('accept-language') ?? '').split(',').flatMap((entry) => {
    const [tag = '', ...parameters] = entry.trim().split(/\s*;\s*/);
    const weight = parameters.find((parameter) => parameter.startsWith('q='));
    const quality = weight === undefined ? 1 : Number(weight.slice(2));
    const locale = localeOf(tag);
    return locale !== undefined && quality > 0 ? [{ locale, quality }] : [];
  });
  // The sort is stable: of equal wishes the first one counts.
  return wishes.sort((a, b) => b.quality - a.quality)[0]?.locale ?? 'zh-CN';
}
