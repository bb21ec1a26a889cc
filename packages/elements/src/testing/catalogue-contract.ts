import { assert } from '@open-wc/testing';
import { SOURCE_LANGUAGE, type MessageCatalogue, type Messages } from '../foundation/messages.js';

function shapeOf(texts: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [key, typeof text === 'function' ? text.length : typeof text]),
  );
}

/** What the texts of every element must fulfil: all languages of the kit, each with every text and its parameters. */
export function catalogueContract<Source extends Messages>(name: string, catalogue: MessageCatalogue<Source>): void {
  describe(`the texts of ${name}`, () => {
    it('are there in zh-CN, zh-Hant and en', () => {
      assert.includeMembers([...catalogue.languages], ['zh-CN', 'zh-Hant', 'en']);
    });

    for (const language of catalogue.languages.filter((one) => one !== SOURCE_LANGUAGE)) {
      it(`are complete in ${language}, with the same parameters`, async () => {
        await catalogue.load(language);
        assert.deepEqual(shapeOf(catalogue.get(language)?.texts ?? {}), shapeOf(catalogue.source));
      });
    }

    it('are no copies of the simplified texts in zh-Hant', async () => {
      await catalogue.load('zh-Hant');
      assert.notDeepEqual<unknown>(catalogue.get('zh-Hant')?.texts, catalogue.source);
    });
  });
}
