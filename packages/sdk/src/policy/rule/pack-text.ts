import * as z from 'zod/mini';
import type { LocalizedText } from '../../model/primitives.js';

const languages = z.strictObject({
  'zh-CN': z.string(),
  'zh-Hant': z.optional(z.string()),
  en: z.optional(z.string()),
});

/**
 * A text of a pack: in Chinese alone, or in several languages. A language that is left out is shown in Simplified
 * Chinese, so that a school can write its own plan without translating it.
 */
export const packText = z.pipe(
  z.union([z.string().check(z.minLength(1)), languages]),
  z.transform((value: string | z.infer<typeof languages>): LocalizedText => {
    const chinese = typeof value === 'string' ? value : value['zh-CN'];
    const given: Partial<z.infer<typeof languages>> = typeof value === 'string' ? {} : value;
    return { 'zh-CN': chinese, 'zh-Hant': given['zh-Hant'] ?? chinese, en: given.en ?? chinese };
  }),
);
