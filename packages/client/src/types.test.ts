import { beforeAll, describe, expect, it } from 'vitest';
import { checkTypes } from '../test/type-checker.js';

const imports = `
import { createFamilyClient, createHomevisitClient, isValidationError, type HomevisitClient } from './index.js';
declare const client: HomevisitClient;
declare const error: unknown;
`;

/** What a host may write, and what TypeScript must not let through. */
const valid = {
  'a client with a token': `createHomevisitClient({ baseUrl: '/api', getToken: () => 'token' });`,
  'a client with a token that comes later': `createHomevisitClient({ baseUrl: '/api', getToken: async ({ renew }) => String(renew) });`,
  'a query of a day': `void client.queryVerdicts({ subjects: [{ type: 'student', id: '1' }], asOf: '2026-11-22' });`,
  'a look at faults behind the guard': `if (isValidationError(error)) error.errors.map(({ pointer }) => pointer);`,
  'an abort signal everywhere': `const signal = new AbortController().signal; void client.getCoverage({ signal, asOf: '2026-11-22' });`,
};
const invalid = {
  'a client without a token': [`createHomevisitClient({ baseUrl: '/api' });`, 'TS2345'],
  'a token that is no text': [`createHomevisitClient({ baseUrl: '/api', getToken: () => 7 });`, 'TS2322'],
  'an option that does not exist': [
    `createHomevisitClient({ baseUrl: '/api', getToken: () => '', retry: 3 });`,
    'TS2353',
  ],
  "a family's client without the link's token": [`createFamilyClient({ baseUrl: '/api' });`, 'TS2345'],
  'a query about a visit': [`void client.queryVerdicts({ subjects: [{ type: 'visit', id: '1' }] });`, 'TS2322'],
  'a day that is none': [`void client.getCoverage({ asOf: 'today' });`, 'TS2322'],
  'a visit without visitors': [
    `void client.fileVisit({ studentIds: ['1'], format: 'individual', mode: 'home', startedAt: '2026-11-22T18:00:00+08:00', endedAt: '2026-11-22T19:00:00+08:00', findings: {} });`,
    'TS2345',
  ],
  'a mode that does not exist': [
    `void client.fileVisit({ studentIds: ['1'], format: 'individual', mode: 'telepathy', startedAt: '2026-11-22T18:00:00+08:00', endedAt: '2026-11-22T19:00:00+08:00', findings: {}, visitors: [] });`,
    'TS2322',
  ],
  'an idempotency key for a read': [`void client.getSession({ idempotencyKey: 'k' });`, 'TS2353'],
  'faults of an error that nobody has looked at': [`(error as Error).errors;`, 'TS2339'],
} as const;

let faults: ReturnType<typeof checkTypes>;
beforeAll(() => {
  const texts = Object.entries({
    ...valid,
    ...Object.fromEntries(Object.entries(invalid).map(([name, [text]]) => [name, text])),
  }).map(([name, text]) => [name, imports + text]);
  faults = checkTypes(['src/homevisit-client.test-d.ts'], Object.fromEntries(texts) as Record<string, string>);
}, 60_000);

describe('the types', () => {
  it('of client, contract and fakes agree', () => {
    expect(faults['src/homevisit-client.test-d.ts']).toEqual([]);
  });

  it.each(Object.keys(valid))('accept %s', (name) => {
    expect(faults[name]).toEqual([]);
  });

  it.each(Object.entries(invalid).map(([name, [, code]]) => [name, code]))('refuse %s', (name, code) => {
    expect(faults[name]?.[0]).toMatch(new RegExp(`^${code}:`));
  });
});
