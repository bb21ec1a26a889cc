import { LOCALES, type Locale } from '@homevisit/sdk/model';

/** What of the environment says which language somebody reads. */
export interface LanguageEnvironment {
  readonly LC_ALL?: string | undefined;
  readonly LANG?: string | undefined;
}

/** True for a language that the kit speaks. */
export function isLocale(value: string | undefined): value is Locale {
  return LOCALES.some((locale) => locale === value);
}

/**
 * The language to answer in: `--lang`, else `LC_ALL`, else `LANG`. Chinese of Taiwan, Hong Kong and Macau is
 * Traditional; a language that the kit does not speak is answered in English; where none is named, as with `C` or
 * `POSIX`, it is zh-CN.
 */
export function languageOf(argv: readonly string[], environment: LanguageEnvironment): Locale {
  const place = argv.lastIndexOf('--lang');
  const joined = argv.filter((argument) => argument.startsWith('--lang=')).pop();
  const asked = joined?.slice('--lang='.length) ?? (place >= 0 ? argv[place + 1] : undefined);
  if (isLocale(asked)) return asked;
  const named = (environment.LC_ALL || environment.LANG || '').toLowerCase().replace(/[.@].*$/, '');
  if (named === '' || named === 'c' || named === 'posix') return 'zh-CN';
  if (!named.startsWith('zh')) return 'en';
  return /tw|hk|mo|hant/.test(named) ? 'zh-Hant' : 'zh-CN';
}

/** The language of this call of the program. */
export function currentLanguage(): Locale {
  return languageOf(process.argv.slice(2), process.env);
}
