import type { Locale } from '../../model/index.js';
import type { RosterPhrases } from './roster-phrases.js';

export * from './describe-fault.js';
export type * from './roster-phrases.js';

/** Loads what an import says in a language. */
export async function loadRosterPhrases(locale: Locale): Promise<RosterPhrases> {
  switch (locale) {
    case 'zh-CN':
      return (await import('./zh-CN.js')).phrases;
    case 'zh-Hant':
      return (await import('./zh-Hant.js')).phrases;
    case 'en':
      return (await import('./en.js')).phrases;
  }
}
