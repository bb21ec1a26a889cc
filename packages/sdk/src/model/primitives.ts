import * as z from 'zod/mini';
import type { Instant } from '../calendar/instant.js';
import type { LocalDate } from '../calendar/local-date.js';

/** Languages that every text of the kit exists in. */
export const LOCALES = ['zh-CN', 'zh-Hant', 'en'] as const;
/** A language of the kit, as a BCP 47 tag. */
export type Locale = (typeof LOCALES)[number];

/** One text in every language of the kit. */
export const localizedText = z.object({ 'zh-CN': z.string(), 'zh-Hant': z.string(), en: z.string() });
/** One text in every language of the kit. */
export type LocalizedText = Readonly<Record<Locale, string>>;

/** `YYYY-MM-DD`. */
export const localDate = z.iso.date() as unknown as z.ZodMiniType<LocalDate, LocalDate>;
/** ISO 8601 with offset. */
export const instant = z.iso.datetime({ offset: true }) as unknown as z.ZodMiniType<Instant, Instant>;
/** An identifier given by the school's own systems; opaque to the kit. */
export const identifier = z.string().check(z.minLength(1), z.maxLength(255));
