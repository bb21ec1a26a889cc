import type { Locale } from '../../model/primitives.js';
import type { ExplanationPhrases } from './explanation-phrases.js';

/** Loads the phrases of one language on demand, so that a page carries only the languages it shows. */
export async function loadPhrases(locale: Locale): Promise<ExplanationPhrases> {
  switch (locale) {
    case 'zh-CN':
      return (await import('./zh-CN.js')).phrases;
    case 'zh-Hant':
      return (await import('./zh-Hant.js')).phrases;
    case 'en':
      return (await import('./en.js')).phrases;
  }
}
