import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { packs } from './index.js';

const sources = fileURLToPath(new URL('../../../../shared/sources/', import.meta.url));
const LANGUAGES = ['zh-CN', 'zh-Hant', 'en'] as const;
type Text = Readonly<Record<(typeof LANGUAGES)[number], string>>;

/** Enough for an official term, and too little for a sentence. */
const LONGEST_TERM = 14;

const isText = (value: object): value is Text => 'zh-CN' in value;

/** Every text for readers in a part of a pack, with its place. */
function textsIn(value: unknown, place: string): { place: string; text: Text }[] {
  if (typeof value !== 'object' || value === null) return [];
  if (isText(value)) return [{ place, text: value }];
  return Object.entries(value).flatMap(([key, part]) => textsIn(part, `${place}/${key}`));
}

const withoutMarks = (text: string): string => text.replaceAll(/[\s\p{P}]/gu, '');

/** The longest run of characters that a text shares with a document, signs and spaces aside. */
function longestShared(text: string, document: string): string {
  const own = withoutMarks(text);
  let longest = '';
  for (let start = 0; start < own.length; start++) {
    for (let end = start + longest.length + 1; end <= own.length; end++) {
      const run = own.slice(start, end);
      if (!document.includes(run)) break;
      longest = run;
    }
  }
  return longest;
}

describe.each(Object.values(packs))('the texts of $id', (pack) => {
  const texts = textsIn({ ...pack, document: undefined }, '');

  it('are there in every language, none of them left in another', () => {
    expect(texts.length).toBeGreaterThan(pack.clauses.length * 2);
    for (const { place, text } of texts) {
      for (const language of LANGUAGES) expect(text[language].trim(), `${place} ${language}`).not.toBe('');
      expect(text.en, place).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it('end as sentences do, with the marks of their language', () => {
    const sentences = texts.filter(({ place }) => /\/(summary|note|reason|text)$/.test(place));
    for (const { place, text } of sentences) {
      for (const language of LANGUAGES) expect(text[language], `${place} ${language}`).toMatch(/[。.]$/);
      expect(text['zh-CN'], place).not.toMatch(/\p{Script=Han}[,;:!?]/u);
      expect(text['zh-Hant'], place).not.toMatch(/\p{Script=Han}[,;:!?]|[“”]/u);
    }
  });

  it.runIf(existsSync(sources))('copy no sentence of the document', () => {
    const document = withoutMarks(readFileSync(`${sources}${pack.document.source?.file ?? ''}`, 'utf8'));
    for (const { place, text } of texts) {
      expect(longestShared(text['zh-CN'], document).length, place).toBeLessThanOrEqual(LONGEST_TERM);
    }
  });
});
