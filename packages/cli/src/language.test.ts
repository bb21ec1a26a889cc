import { describe, expect, test } from 'vitest';
import { languageOf } from './language.js';

describe('the language of an answer', () => {
  test('is what --lang says, wherever it stands', () => {
    expect(languageOf(['import', 'oneroster', 'folder', '--lang', 'en'], { LANG: 'zh_CN.UTF-8' })).toBe('en');
    expect(languageOf(['--lang=zh-Hant', 'import'], {})).toBe('zh-Hant');
  });

  test('is else that of LC_ALL, else of LANG', () => {
    expect(languageOf([], { LC_ALL: 'en_GB.UTF-8', LANG: 'zh_CN.UTF-8' })).toBe('en');
    expect(languageOf([], { LC_ALL: '', LANG: 'zh_CN.UTF-8' })).toBe('zh-CN');
  });

  test.each(['zh_TW.UTF-8', 'zh_HK', 'zh_MO.UTF-8', 'zh-Hant'])('is Traditional Chinese for %s', (LANG) => {
    expect(languageOf([], { LANG })).toBe('zh-Hant');
  });

  test.each([undefined, '', 'C', 'C.UTF-8', 'POSIX'])('is Simplified Chinese where none is named: %s', (LANG) => {
    expect(languageOf([], { LANG })).toBe('zh-CN');
  });

  test('is English for a language that the kit does not speak', () => {
    expect(languageOf([], { LANG: 'mn_MN.UTF-8' })).toBe('en');
    expect(languageOf(['--lang', 'klingon'], { LANG: 'en_US' })).toBe('en');
  });
});
