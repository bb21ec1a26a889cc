import { afterEach, describe, expect, it, vi } from 'vitest';
import { randomKey } from './idempotency-key.js';

afterEach(() => vi.unstubAllGlobals());

const VERSION_4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('a random key', () => {
  it('is a version 4 UUID', () => {
    expect(randomKey()).toMatch(VERSION_4);
  });

  it('is one too where crypto.randomUUID is missing, as in Chromium 90 and on pages without TLS', () => {
    const { getRandomValues } = crypto;
    vi.stubGlobal('crypto', { getRandomValues: getRandomValues.bind(crypto) });
    const keys = Array.from({ length: 50 }, randomKey);
    for (const key of keys) expect(key).toMatch(VERSION_4);
    expect(new Set(keys).size).toBe(50);
  });
});
