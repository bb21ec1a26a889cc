import type { PolicyPack } from '../pack.js';
import type { AddFinding } from './finding.js';
import { suggestionFor } from './check-words.js';

const WARNING = { severity: 'warning' } as const;

type Figure = NonNullable<PolicyPack['figures']>[number];
type Check = NonNullable<PolicyPack['figureChecks']>[number];
type Find = (id: string, pointer: string) => Figure | undefined;

function shareOf({ value }: Figure): number {
  return value > 1 ? value / 100 : value;
}

function checkSum(check: Extract<Check, { kind: 'sum' }>, place: string, find: Find, add: AddFinding): void {
  const parts = check.parts.map((id, index) => find(id, `${place}/parts/${index}`));
  const total = find(check.total, `${place}/total`);
  const known = parts.filter((part) => part !== undefined);
  if (!total || known.length < parts.length) return;
  const units = [...new Set(known.map(({ unit }) => unit))];
  if (units.some((unit) => unit !== total.unit)) {
    add('figure-units', place, { total: total.id, units: units.join(', '), totalUnit: total.unit }, WARNING);
  }
  const sum = known.reduce((result, { value }) => result + value, 0);
  if (Math.abs(sum - total.value) > 1e-9) {
    add('figure-sum', place, { total: total.id, sum, value: total.value }, WARNING);
  }
}

function checkTwice(check: Extract<Check, { kind: 'twice' }>, place: string, find: Find, add: AddFinding): void {
  const visits = find(check.visits, `${place}/visits`);
  const share = find(check.share, `${place}/share`);
  if (!visits || !share) return;
  const subjects = visits.value / (1 + shareOf(share));
  if (Math.abs(subjects - Math.round(subjects)) < 1e-6) return;
  const values = {
    visits: visits.value,
    share: Math.round(shareOf(share) * 1000) / 10,
    subjects: Math.round(subjects * 100) / 100,
  };
  add('figure-twice', place, values, WARNING);
}

function checkGoal(
  check: Extract<Check, { kind: 'goal' }>,
  place: string,
  pack: PolicyPack,
  find: Find,
  add: AddFinding,
): void {
  const figures = check.figures.map((id, index) => find(id, `${place}/figures/${index}`));
  const ids = pack.clauses.map(({ id }) => id);
  const target = check.clause.replace(`${pack.id}/`, '');
  if (!ids.includes(target)) {
    add('unknown-clause', `${place}/clause`, { id: check.clause, ...suggestionFor(target, ids) });
  } else if (figures.every((figure) => figure !== undefined)) {
    add('figure-goal', place, { figures: check.figures.join(', '), clause: target }, WARNING);
  }
}

/**
 * Figures that a document publishes and that cannot all be right, or that prove less than it says. They bind nobody, so
 * each is a warning; only a figure that is not there is a fault of the pack.
 */
export function checkFigures(pack: PolicyPack, add: AddFinding): void {
  const figures = pack.figures ?? [];
  const ids = figures.map(({ id }) => id);
  ids.forEach((id, index) => {
    if (ids.indexOf(id) < index) add('duplicate-id', `/figures/${index}/id`, { id });
  });
  const find: Find = (id, pointer) => {
    const found = figures.find((figure) => figure.id === id);
    if (!found) add('unknown-figure', pointer, { id, ...suggestionFor(id, ids) });
    return found;
  };
  const withDenominator = new Set<string>();
  pack.figureChecks?.forEach((check, index) => {
    const place = `/figureChecks/${index}`;
    if (check.kind === 'sum') checkSum(check, place, find, add);
    else if (check.kind === 'twice') checkTwice(check, place, find, add);
    else if (check.kind === 'goal') checkGoal(check, place, pack, find, add);
    else {
      const share = find(check.share, `${place}/share`);
      const of = check.of === undefined ? undefined : find(check.of, `${place}/of`);
      if (share && of) withDenominator.add(share.id);
    }
  });
  figures.forEach(({ id, unit, value }, index) => {
    if (unit !== 'share' || withDenominator.has(id)) return;
    add('figure-denominator', `/figures/${index}`, { figure: id, value }, WARNING);
  });
}
