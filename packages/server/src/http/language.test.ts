import { describe, expect, it } from 'vitest';
import { preferredLocale } from './language.js';

describe('the language of an answer', () => {
  it.each([
    [undefined, 'zh-CN'],
    ['en', 'en'],
    ['en-GB,en;q=0.9', 'en'],
    ['zh', 'zh-CN'],
    ['zh-TW', 'zh-Hant'],
    ['zh-Hant-HK', 'zh-Hant'],
    ['zh-Hans-HK', 'zh-CN'],
    ['ZH-hk', 'zh-Hant'],
    ['mn,en;q=0.5,zh-TW;q=0.8', 'zh-Hant'],
    ['en;q=0.3, zh-CN;q=0.9', 'zh-CN'],
    ['en;q=0', 'zh-CN'],
    ['fr', 'zh-CN'],
    ['en;q=nonsense', 'zh-CN'],
  ])('for %j is %s', (wish, locale) => {
    expect(preferredLocale(new Headers(wish === undefined ? {} : { 'accept-language': wish }))).toBe(locale);
  });
});
