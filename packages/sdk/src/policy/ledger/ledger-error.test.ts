import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { isLedgerError, LedgerError } from './ledger-error.js';
import { readStrictly } from './read-strictly.js';

const thing = z
  .strictObject({ list: z.array(z.strictObject({ size: z.number() })), from: z.number(), to: z.number() })
  .check(z.refine(({ from, to }) => from <= to, { error: 'ends before it begins', path: ['to'] }));

function thrownBy(act: () => unknown): LedgerError {
  try {
    act();
  } catch (error) {
    if (isLedgerError(error)) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
}
const faultIn = (data: unknown, at?: string) => thrownBy(() => readStrictly(thing, data, 'invalid-event', at));

describe('an error of a ledger', () => {
  it('begins with its place, the whole being a slash', () => {
    expect(new LedgerError('invalid-event', '/a/0', 'wrong')).toMatchObject({
      name: 'LedgerError',
      code: 'invalid-event',
      pointer: '/a/0',
      message: '/a/0: wrong',
    });
    expect(new LedgerError('invalid-snapshot', '', 'wrong')).toMatchObject({ pointer: '', message: '/: wrong' });
  });

  it('is known by its name where another copy of the kit has thrown it, and nothing else is', () => {
    expect(isLedgerError(new LedgerError('invalid-event', '', 'wrong'))).toBe(true);
    expect(isLedgerError(Object.assign(new Error('wrong'), { name: 'LedgerError' }))).toBe(true);
    for (const other of [new Error('wrong'), { name: 'Error' }, 'LedgerError', null, undefined]) {
      expect(isLedgerError(other)).toBe(false);
    }
  });
});

describe('data of a ledger', () => {
  it('is given back when it is sound', () => {
    const sound = { list: [{ size: 1 }], from: 1, to: 2 };
    expect(readStrictly(thing, sound, 'invalid-event')).toEqual(sound);
  });

  it('is refused with the place and the kind of its first fault, never with what it holds', () => {
    const wrong = { list: [{ size: 1 }, { size: 'a secret' }], from: 1, to: 2 };
    expect(faultIn(wrong)).toMatchObject({
      code: 'invalid-event',
      pointer: '/list/1/size',
      message: '/list/1/size: invalid_type',
    });
    expect(faultIn(wrong, '/events/3').pointer).toBe('/events/3/list/1/size');
    expect(faultIn({ ...wrong, list: [], secret: 1 }).message).toBe('/: unrecognized_keys');
    expect(faultIn('a secret').message).toBe('/: invalid_type');
  });

  it('is refused in words where the schema has some of its own', () => {
    expect(faultIn({ list: [], from: 2, to: 1 }, '/x')).toMatchObject({
      pointer: '/x/to',
      message: '/x/to: ends before it begins',
    });
  });
});
