import { describe, expect, it } from 'vitest';
import { idempotencyKeyOf } from './idempotency-key.js';

describe('the header Idempotency-Key', () => {
  const read = (value?: string): string =>
    idempotencyKeyOf(new Headers(value === undefined ? {} : { 'idempotency-key': value }));

  it.each([
    ['"8e03978e-40d5-43dd-bc93-6894a57f9324"', '8e03978e-40d5-43dd-bc93-6894a57f9324'],
    ['8e03978e-40d5-43dd-bc93-6894a57f9324', '8e03978e-40d5-43dd-bc93-6894a57f9324'],
    ['"with space"', 'with space'],
    [String.raw`"a \"quoted\" \\ key"`, String.raw`a "quoted" \ key`],
  ])('is read from %s', (value, key) => {
    expect(read(value)).toBe(key);
  });

  it.each([undefined, '', '  '])('is missing in %j', (value) => {
    expect(() => read(value)).toThrow(expect.objectContaining({ code: 'idempotency-key-missing' }) as Error);
  });

  it.each(['""', '"open', 'two words', '"a"; p=1', '"a" "b"', 'k'.repeat(256), `"${'k'.repeat(256)}"`, '"caf\u00e9"'])(
    'is not valid in %j',
    (value) => {
      expect(() => read(value)).toThrow(expect.objectContaining({ code: 'idempotency-key-not-valid' }) as Error);
    },
  );
});
