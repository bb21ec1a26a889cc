import { policyPack } from '@homevisit/sdk/policy';
import { describe, expect, it } from 'vitest';
import { demonstrationPolicy } from './index.js';

describe('the demonstration policy', () => {
  it('is a pack like any other', () => {
    expect(policyPack.safeParse(demonstrationPolicy).error?.issues ?? []).toEqual([]);
  });

  it('says in every language that it is invented', () => {
    expect(Object.values(demonstrationPolicy.title)).toEqual([
      expect.stringContaining('虚构'),
      expect.stringContaining('虛構'),
      expect.stringContaining('invented'),
    ]);
    expect(demonstrationPolicy.document.title).toContain('虚构');
    expect(demonstrationPolicy.document.issuer).toContain('虚构');
  });
});
