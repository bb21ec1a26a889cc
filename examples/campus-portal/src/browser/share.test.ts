import { describe, expect, it } from 'vitest';
import { shareText } from './share.js';

describe('a share in percent', () => {
  it('never says that all is done while somebody is missing', () => {
    expect(shareText(9999, 10_000)).toBe('99.9%');
    expect(shareText(10_000, 10_000)).toBe('100%');
  });

  it('has one decimal where it is needed', () => {
    expect(shareText(1, 3)).toBe('33.3%');
    expect(shareText(1, 4)).toBe('25%');
    expect(shareText(0, 7)).toBe('0%');
  });

  it('is a dash where there is nobody to count', () => {
    expect(shareText(0, 0)).toBe('—');
  });
});
