import { describe, expect, it } from 'vitest';
import { inventedClause, inventedPack } from '../testing/invented-pack.js';
import { conductRulesOf } from './conduct-rules.js';
import { layerPolicies } from './layering.js';
import type { Rule } from './rule.js';

const conductClause = (id: string, attest: Extract<Rule, { kind: 'conduct' }>['attest']) =>
  inventedClause(id, { kind: 'conduct', modes: ['home'], attest }, { strength: 'must-not' });

describe('the rules of conduct of a school', () => {
  it('are those that its documents demand, each once', () => {
    const policies = layerPolicies([
      inventedPack('upper', { level: 'nation', clauses: [conductClause('U1', ['no-gifts', 'privacy-kept'])] }),
      inventedPack('lower', { level: 'city', clauses: [conductClause('L1', ['respectful', 'no-gifts'])] }),
    ]);
    expect(conductRulesOf(policies)).toEqual(['no-gifts', 'privacy-kept', 'respectful']);
  });

  it('are none where no document speaks of conduct', () => {
    expect(conductRulesOf(layerPolicies([inventedPack('silent', {})]))).toEqual([]);
  });
});
