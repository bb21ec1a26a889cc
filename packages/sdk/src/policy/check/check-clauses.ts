import { valueAt } from '../../model/json-pointer.js';
import type { Clause, PolicyPack } from '../pack.js';
import type { PolicyFinding } from './finding.js';

type Add = (
  code: PolicyFinding['code'],
  pointer: string,
  values: PolicyFinding['values'],
  severity?: 'error' | 'warning',
) => void;

function checkDuplicates(
  entries: readonly { readonly id: string }[],
  code: 'duplicate-clause' | 'duplicate-category',
  place: string,
  add: Add,
): void {
  const seen = new Set<string>();
  entries.forEach(({ id }, index) => {
    if (seen.has(id)) add(code, `${place}/${index}/id`, { id });
    seen.add(id);
  });
}

function checkCounts(clause: Clause, pack: PolicyPack, place: string, add: Add): void {
  if (clause.rule.kind !== 'visit-count') return;
  const { population } = clause.rule;
  const listed = pack.categories.list.filter((entry) => entry.listed !== false);
  if (population.listed && listed.length === 0 && !pack.categories.open) {
    add('unreachable', `${place}/rule/population/listed`, { clause: clause.id });
  }
  population.categories?.forEach((id, index) => {
    if (!pack.categories.list.some((entry) => entry.id === id)) {
      add('unknown-category', `${place}/rule/population/categories/${index}`, { id });
    }
  });
}

function checkCountsAs(clause: Clause, pack: PolicyPack, place: string, add: Add): void {
  const { rule } = clause;
  if (rule.kind !== 'counts-as') return;
  rule.clauses.forEach((id, index) => {
    const target = pack.clauses.find((candidate) => candidate.id === id);
    const pointer = `${place}/rule/clauses/${index}`;
    if (target?.rule.kind !== 'visit-count') {
      add('unknown-clause', pointer, { id });
      return;
    }
    const { modes } = target.rule;
    // A mode that counts anyway makes the extension say nothing.
    if (rule.modes.every((mode) => modes.includes(mode))) add('unreachable', pointer, { clause: clause.id });
  });
}

function checkInterpretations(clause: Clause, place: string, add: Add): void {
  clause.interpretations?.forEach(({ pointer, minimum }, index) => {
    const at = `${place}/interpretations/${index}`;
    const value = valueAt(clause.rule, pointer);
    if (value === undefined) {
      add('unknown-pointer', `${at}/pointer`, { pointer });
      return;
    }
    if (minimum !== undefined && typeof value === 'number' && value < minimum) {
      add('below-minimum', `${at}/minimum`, { pointer, value, minimum });
    }
  });
}

/** Faults within one pack. */
export function checkClauses(pack: PolicyPack, testedClauses: ReadonlySet<string> | undefined): PolicyFinding[] {
  const findings: PolicyFinding[] = [];
  const add: Add = (code, pointer, values, severity = 'error') => {
    findings.push({ code, severity, pack: pack.id, pointer, values });
  };
  checkDuplicates(pack.clauses, 'duplicate-clause', '/clauses', add);
  checkDuplicates(pack.categories.list, 'duplicate-category', '/categories/list', add);
  pack.clauses.forEach((clause, index) => {
    const place = `/clauses/${index}`;
    checkCounts(clause, pack, place, add);
    checkCountsAs(clause, pack, place, add);
    checkInterpretations(clause, place, add);
    if (!clause.citation.span) add('missing-span', `${place}/citation`, { clause: clause.id }, 'warning');
    // What only changes how another clause counts is tested there.
    if (testedClauses && clause.rule.kind !== 'counts-as' && !testedClauses.has(`${pack.id}/${clause.id}`)) {
      add('missing-vectors', place, { clause: clause.id }, 'warning');
    }
  });
  return findings;
}
