/** The six duties as our engine takes them: a pack, read and checked as anybody's would be. */
import { readFileSync } from 'node:fs';
import { layerPolicies, policyPack } from '@homevisit/sdk/policy';

const file = new URL('../six-duties.pack.json', import.meta.url);

export const policies = layerPolicies([policyPack.parse(JSON.parse(readFileSync(file, 'utf8')))]);

/** The name that all contestants use for a clause in a period: terms are numbered, the year is not. */
export function columnName(clause, period) {
  const name = clause.slice(clause.indexOf('/') + 1);
  return period?.unit === 'term' ? `${name} ${period.title}` : name;
}
