import { canonicalTextOf } from '../canonical-text.js';
import type { Clause, PolicyPack } from '../pack.js';
import type { Condition } from '../rule.js';
import { casesOf, dimensionsOf, exampleOf, holdsIn, listedIn, type Case, type Dimension } from './condition-space.js';
import type { AddFinding } from './finding.js';
import { conditionsOf } from './rule-parts.js';

interface Branch {
  readonly id: string;
  readonly when: Condition;
  /** What holds in this branch, as text to compare. */
  readonly says: string;
}

interface Space {
  readonly dimensions: readonly Dimension[];
  readonly cases: readonly Case[];
  readonly listed: ReadonlySet<string>;
}

function spaceOf(conditions: readonly Condition[], pack: PolicyPack): Space | undefined {
  const dimensions = dimensionsOf(conditions, pack);
  const cases = casesOf(dimensions);
  return cases && { dimensions, cases, listed: listedIn(pack) };
}

function branchesOf(
  list: readonly { readonly id: string; readonly when: Condition; readonly title?: unknown }[],
): Branch[] {
  return list.map(({ id, when, title: _title, ...says }) => ({ id, when, says: canonicalTextOf(says) }));
}

function checkOverlaps(
  branches: readonly Branch[],
  space: Space,
  code: 'cohort-overlap' | 'exception-overlap',
  found: { readonly clause: string; readonly pointer: string },
  add: AddFinding,
): void {
  branches.forEach((second, index) => {
    for (const first of branches.slice(0, index)) {
      if (first.says === second.says) continue;
      const both = space.cases.filter(
        (one) => holdsIn(first.when, one, space.listed) && holdsIn(second.when, one, space.listed),
      );
      if (both.length === 0) continue;
      const example = exampleOf(both, space.dimensions);
      const values = { clause: found.clause, first: first.id, second: second.id };
      add(code, `${found.pointer}/${index}/when`, values, { example });
    }
  });
}

function checkCohortsOf(clause: Clause, pack: PolicyPack, place: string, add: AddFinding): void {
  const { rule } = clause;
  if (rule.kind !== 'visit-count' && rule.kind !== 'visit-coverage') return;
  const { cohorts, otherwise } = rule;
  const where = 'population' in rule ? rule.population.where : undefined;
  if (!cohorts) {
    if (otherwise) add('otherwise-unused', `${place}/rule/otherwise`, { clause: clause.id }, { severity: 'warning' });
    return;
  }
  // An exception with a number of its own, or that frees somebody, leaves no hole there.
  const settled = ('exceptions' in rule ? (rule.exceptions ?? []) : []).flatMap(({ when, exempt, quantity }) =>
    exempt || quantity ? [when] : [],
  );
  const space = spaceOf([...cohorts.map(({ when }) => when), ...(where ? [where] : []), ...settled], pack);
  if (!space) return;
  const concerned = where ? { ...space, cases: space.cases.filter((one) => holdsIn(where, one, space.listed)) } : space;
  const answers = [...cohorts.map(({ when }) => when), ...settled];
  const holes = concerned.cases.filter((one) => !answers.some((when) => holdsIn(when, one, space.listed)));
  const warning = { severity: 'warning' } as const;
  if (holes.length === 0 && otherwise)
    add('otherwise-unused', `${place}/rule/otherwise`, { clause: clause.id }, warning);
  if (holes.length > 0 && otherwise !== 'not-owed') {
    reportHoles(holes, concerned, clause.id, `${place}/rule/cohorts`, add);
  }
  const found = { clause: clause.id, pointer: `${place}/rule/cohorts` };
  checkOverlaps(branchesOf(cohorts), concerned, 'cohort-overlap', found, add);
}

/** One finding for each hole that does not touch the one before it. */
function reportHoles(holes: readonly Case[], space: Space, clause: string, pointer: string, add: AddFinding): void {
  const [single] = space.dimensions;
  if (space.dimensions.length !== 1 || !single) {
    add('cohort-hole', pointer, { clause }, { severity: 'warning', example: exampleOf(holes, space.dimensions) });
    return;
  }
  let run: Case[] = [];
  const close = (): void => {
    if (run.length > 0) {
      add('cohort-hole', pointer, { clause }, { severity: 'warning', example: exampleOf(run, space.dimensions) });
    }
    run = [];
  };
  for (const value of single.values) {
    const hole = holes.find((one) => one.get(single.name) === value);
    if (hole) run.push(hole);
    else close();
  }
  close();
}

function checkReach(clause: Clause, pack: PolicyPack, place: string, add: AddFinding): void {
  for (const { pointer, value } of conditionsOf(clause.rule)) {
    const space = spaceOf([value], pack);
    if (!space || space.dimensions.length === 0) continue;
    const holding = space.cases.filter((one) => holdsIn(value, one, space.listed)).length;
    const values = { clause: clause.id };
    if (holding === 0) add('never-holds', `${place}/rule${pointer}`, values);
    else if (holding === space.cases.length) {
      add('always-holds', `${place}/rule${pointer}`, values, { severity: 'warning' });
    }
  }
}

/**
 * Cohorts that leave a hole or overlap, exceptions that contradict each other, and conditions that never or always
 * hold, each with an example of somebody concerned.
 */
export function checkCohorts(pack: PolicyPack, add: AddFinding): void {
  pack.clauses.forEach((clause, index) => {
    const place = `/clauses/${index}`;
    checkReach(clause, pack, place, add);
    checkCohortsOf(clause, pack, place, add);
    const exceptions = clause.rule.kind === 'visit-count' ? (clause.rule.exceptions ?? []) : [];
    const space = spaceOf(
      exceptions.map(({ when }) => when),
      pack,
    );
    const found = { clause: clause.id, pointer: `${place}/rule/exceptions` };
    if (space) checkOverlaps(branchesOf(exceptions), space, 'exception-overlap', found, add);
  });
}
