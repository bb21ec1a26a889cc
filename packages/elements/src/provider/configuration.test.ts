import { expect } from '../testing/index.js';
import { ConfigurationError } from './configuration-error.js';
import { readConfiguration } from './configuration.js';

const full = {
  api: '/api/homevisit',
  authentication: { mode: 'token', url: 'https://campus.example/token', method: 'GET' },
  locale: 'zh-Hant',
  appearance: { scheme: 'auto', density: 'compact', tokens: { 'color-brand': '#6d3fc0', radius: '4px' } },
  feedbackUrl: 'feedback.html',
};

/** The field and the words with which a block is refused. */
function refusalOf(value: unknown): { readonly field: string; readonly message: string } {
  try {
    readConfiguration(typeof value === 'string' ? value : JSON.stringify(value));
  } catch (error) {
    if (error instanceof ConfigurationError) return error;
    throw error;
  }
  throw new Error('the block was taken');
}

describe('readConfiguration', () => {
  it('takes every field', () => {
    expect(readConfiguration(JSON.stringify(full))).to.deep.equal(full);
  });

  it('needs nothing but the address of the API', () => {
    expect(readConfiguration('{ "api": "https://campus.example/homevisit" }')).to.deep.equal({
      api: 'https://campus.example/homevisit',
    });
  });

  const faults: readonly (readonly [string, unknown, string, string])[] = [
    ['text that is not JSON', '{ api: 1 }', '', 'not JSON'],
    ['a list', [], '', 'an object'],
    ['a missing address', {}, 'api', 'missing'],
    ['a misspelt field', { ...full, feedbackurl: '/f' }, 'feedbackurl', 'unknown; there are api, authentication'],
    ['a name that every object has', '{ "api": "/a", "constructor": "/f" }', 'constructor', 'unknown'],
    ['an address that runs a script', { api: 'javascript:alert(1)' }, 'api', 'an address'],
    ['a number for an address', { api: 1 }, 'api', 'a text'],
    [
      'an unknown way to sign in',
      { api: '/a', authentication: { mode: 'basic' } },
      'authentication.mode',
      '"token" or "cookie"',
    ],
    ['a text for the way to sign in', { api: '/a', authentication: 'cookie' }, 'authentication', 'an object'],
    ['a token from nowhere', { api: '/a', authentication: { mode: 'token' } }, 'authentication.url', 'missing'],
    [
      'a cookie with an address',
      { api: '/a', authentication: { mode: 'cookie', url: '/t' } },
      'authentication.url',
      'unknown',
    ],
    [
      'a method in small letters',
      { api: '/a', authentication: { mode: 'token', url: '/t', method: 'get' } },
      'authentication.method',
      '"GET" or "POST"',
    ],
    ['a language that is none', { api: '/a', locale: 'Chinese!' }, 'locale', 'a language tag'],
    [
      'an unknown scheme',
      { api: '/a', appearance: { scheme: 'night' } },
      'appearance.scheme',
      '"light" or "dark" or "auto"',
    ],
    ['an unknown preset', { api: '/a', appearance: { preset: 'bootstrap' } }, 'appearance.preset', '"ant-design"'],
    ['an unknown density', { api: '/a', appearance: { density: 'tight' } }, 'appearance.density', '"compact"'],
    [
      'a token outside the set',
      { api: '/a', appearance: { tokens: { 'color-pink': '#f0f' } } },
      'appearance.tokens.color-pink',
      'unknown; there are color-brand',
    ],
    ['an empty token', { api: '/a', appearance: { tokens: { radius: ' ' } } }, 'appearance.tokens.radius', 'a text'],
  ];
  for (const [what, value, field, words] of faults) {
    it(`refuses ${what}, and names the field`, () => {
      const refusal = refusalOf(value);
      expect(refusal.field).to.equal(field);
      expect(refusal.message).to.include(words).and.include(field);
    });
  }

  it('repeats no value of the block, which may hold a secret', () => {
    expect(refusalOf({ ...full, locale: 'secret!' }).message).not.to.include('secret');
  });
});
