import { describe, expect, it } from 'vitest';
import { systemRandomBytes } from '../randomness/random-bytes.js';
import { seal, unseal } from './sealed-text.js';

describe('sealed text', () => {
  const text = '{"token":"秘密"}';

  it('is read with its secret', () => {
    expect(unseal(seal(text, 'key', systemRandomBytes), 'key')).toBe(text);
  });

  it('is not read with another one, nor after a change', () => {
    const sealed = seal(text, 'key', systemRandomBytes);
    expect(() => unseal(sealed, 'kex')).toThrow();
    const bytes = Buffer.from(sealed, 'base64');
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
    expect(() => unseal(bytes.toString('base64'), 'key')).toThrow();
  });

  it('is another one each time', () => {
    expect(seal(text, 'key', systemRandomBytes)).not.toBe(seal(text, 'key', systemRandomBytes));
  });
});
