import { expect } from '../testing/index.js';
import { kitLocale, matchLanguage, MessageCatalogue } from './messages.js';

const available = ['zh-CN', 'zh-Hant', 'en', 'ug'];

describe('matchLanguage', () => {
  const expected: Readonly<Record<string, string>> = {
    'zh-CN': 'zh-CN',
    zh: 'zh-CN',
    'zh-Hans': 'zh-CN',
    'zh-SG': 'zh-CN',
    'zh-Hant': 'zh-Hant',
    'zh-TW': 'zh-Hant',
    'zh-HK': 'zh-Hant',
    'zh-Hant-HK': 'zh-Hant',
    zh_TW: 'zh-Hant',
    'ZH-cn': 'zh-CN',
    en: 'en',
    'en-GB': 'en',
    'EN-us': 'en',
    'ug-CN': 'ug',
    fr: 'zh-CN',
    '': 'zh-CN',
    'not a language': 'zh-CN',
  };
  for (const [wanted, match] of Object.entries(expected)) {
    it(`takes ${match} for "${wanted}"`, () => {
      expect(matchLanguage(wanted, available)).to.equal(match);
    });
  }

  it('takes zh-CN where nothing is wanted', () => {
    expect(matchLanguage(undefined, available)).to.equal('zh-CN');
  });

  it("goes back to a language of the kit for clauses, where a host's own language is shown", () => {
    expect(kitLocale('ug')).to.equal('zh-CN');
    expect(kitLocale('zh-Hant')).to.equal('zh-Hant');
  });
});

describe('MessageCatalogue', () => {
  const source = { greeting: '您好', visits: (count: number) => `${count} 次` };

  it('has the source language at once', () => {
    expect(new MessageCatalogue<typeof source>(source).get('zh-CN')?.texts.greeting).to.equal('您好');
  });

  it('fetches a language once', async () => {
    let fetched = 0;
    const catalogue = new MessageCatalogue<typeof source>(source, {
      en: () => {
        fetched += 1;
        return Promise.resolve({ texts: { greeting: 'Hello' } });
      },
    });
    expect(catalogue.get('en')).to.equal(undefined);
    await catalogue.load('en');
    await catalogue.load('en');
    expect(catalogue.get('en')?.texts.greeting).to.equal('Hello');
    expect(fetched).to.equal(1);
  });

  it('tries again after a failure', async () => {
    let attempts = 0;
    const catalogue = new MessageCatalogue<typeof source>(source, {
      en: () => {
        attempts += 1;
        return attempts === 1
          ? Promise.reject(new TypeError('no network'))
          : Promise.resolve({ texts: { greeting: 'Hello' } });
      },
    });
    let failed = false;
    await catalogue.load('en').catch(() => (failed = true));
    expect(failed).to.equal(true);
    await catalogue.load('en');
    expect(catalogue.get('en')?.texts.greeting).to.equal('Hello');
  });

  it('takes a language from a vendor', () => {
    const catalogue = new MessageCatalogue<typeof source>(source);
    catalogue.add('ug', { texts: { greeting: 'ياخشىمۇسىز' }, direction: 'rtl' });
    expect(catalogue.languages).to.include('ug');
    expect(catalogue.get('ug')?.direction).to.equal('rtl');
  });
});
