import { valueAt } from '../../model/json-pointer.js';
import type { Clause, PolicyPack } from '../pack.js';
import type { AddFinding } from './finding.js';
import { suggestionFor } from './check-words.js';

const QUALIFIED_ID = /^[a-z][a-z0-9-]*\/[A-Za-z][A-Za-z0-9-]*$/;

function checkRelations(clause: Clause, all: readonly PolicyPack[], place: string, add: AddFinding): void {
  clause.relations?.forEach(({ how, to }, index) => {
    // Anything else is the title of a text that is in no pack.
    if (!QUALIFIED_ID.test(to)) return;
    const pointer = `${place}/relations/${index}`;
    const known = all.flatMap((pack) => pack.clauses.map((one) => ({ id: `${pack.id}/${one.id}`, clause: one })));
    const target = known.find(({ id }) => id === to);
    if (!target)
      add('unknown-relation', `${pointer}/to`, {
        to,
        ...suggestionFor(
          to,
          known.map(({ id }) => id),
        ),
      });
    else if (how === 'overrides' && ['must', 'must-not'].includes(target.clause.strength)) {
      add('overrides-must', `${pointer}/how`, { clause: clause.id, above: to });
    }
  });
}

function pointersOf(value: unknown, pointer = ''): string[] {
  if (typeof value !== 'object' || value === null) return [pointer];
  return Object.entries(value).flatMap(([key, inner]) => pointersOf(inner, `${pointer}/${key}`));
}

function checkInterpretations(clause: Clause, place: string, add: AddFinding): void {
  clause.interpretations?.forEach(({ pointer, minimum }, index) => {
    const at = `${place}/interpretations/${index}`;
    const value = valueAt(clause.rule, pointer);
    if (value === undefined) {
      const known = pointersOf(clause.rule);
      add('unknown-pointer', `${at}/pointer`, {
        pointer,
        known: known.join(', '),
        ...suggestionFor(pointer.replace(/^\/rule/, ''), known),
      });
    } else if (minimum !== undefined && typeof value === 'number' && value < minimum) {
      add('below-minimum', `${at}/minimum`, { pointer, value, minimum });
    }
  });
}

function checkRungs({ rule }: Clause, place: string, add: AddFinding): void {
  if (rule.kind !== 'follow-up') return;
  const ids = rule.ladder.map(({ id }) => id);
  rule.ladder.forEach(({ id, starts }, index) => {
    const pointer = `${place}/rule/ladder/${index}`;
    if (ids.indexOf(id) < index) add('duplicate-id', `${pointer}/id`, { id });
    if (index === 0 && (starts === 'unanswered' || starts === 'unresolved')) {
      add('first-rung', `${pointer}/starts`, { id, found: starts });
    }
  });
}

function checkBranches({ rule }: Clause, place: string, add: AddFinding): void {
  if (rule.kind !== 'visit-count' && rule.kind !== 'visit-coverage') return;
  const cohorts = (rule.cohorts ?? []).map(({ id }, index) => ({ id, pointer: `/cohorts/${index}/id` }));
  const exceptions = ('exceptions' in rule ? (rule.exceptions ?? []) : []).map(({ id }, index) => ({
    id,
    pointer: `/exceptions/${index}/id`,
  }));
  const branches = [...cohorts, ...exceptions];
  branches.forEach(({ id, pointer }, index) => {
    if (branches.findIndex((one) => one.id === id) < index) add('duplicate-id', `${place}/rule${pointer}`, { id });
  });
}

/** What the parts of a clause refer to: clauses of other documents, places of its rule, rungs, cohorts and exceptions. */
export function checkReferences(pack: PolicyPack, all: readonly PolicyPack[], add: AddFinding): void {
  pack.clauses.forEach((clause, index) => {
    const place = `/clauses/${index}`;
    checkRelations(clause, all, place, add);
    checkInterpretations(clause, place, add);
    checkRungs(clause, place, add);
    checkBranches(clause, place, add);
  });
}
