import { canonicalTextOf } from '../canonical-text.js';
import { VISITOR_ROLES } from '../../model/visit.js';
import type { PolicyPack } from '../pack.js';
import { boundsOf, type ActivityCountRule, type Population, type QuantityBounds } from '../rule.js';
import {
  fewerIsStricter,
  greaterIsStricter,
  moreIsStricter,
  plainly,
  smallerIsStricter,
  together,
  type Comparison,
  type Standing,
} from './comparison.js';
import { askedPairs, lengthsOf, type Asked, type NumberedRule } from './compare-numbers.js';

function codesOf(population: Population, pack: PolicyPack): readonly string[] | undefined {
  const { listed, categories } = population;
  if (!listed && !categories) return undefined;
  const entries = pack.categories.list.filter((entry) =>
    listed ? entry.listed !== false : categories?.includes(entry.id),
  );
  return entries.flatMap((entry) => entry.covers);
}

function standingOfSets(own: readonly string[] | undefined, above: readonly string[] | undefined): Standing {
  if (!own || !above) return own ? 'looser' : above ? 'stricter' : 'same';
  return moreIsStricter(own, above);
}

/** Whoever speaks of fewer people asks for less. */
export function comparePopulations(
  own: Population,
  ownPack: PolicyPack,
  above: Population,
  abovePack: PolicyPack,
): Comparison {
  const where: Standing =
    canonicalTextOf(own.where) === canonicalTextOf(above.where)
      ? 'same'
      : !above.where
        ? 'looser'
        : !own.where
          ? 'stricter'
          : 'apart';
  return {
    dimension: 'population',
    standing: together([
      standingOfSets(codesOf(own, ownPack), codesOf(above, abovePack)),
      standingOfSets(own.roles, above.roles),
      where,
    ]),
    own: plainly(own) || '{}',
    above: plainly(above) || '{}',
  };
}

function boundsText({ least, most }: QuantityBounds): string {
  if (least === most) return `= ${least}`;
  return [least > 0 || most === undefined ? `≥ ${least}` : '', most === undefined ? '' : `≤ ${most}`].join(' ').trim();
}

function askedText({ quantity, share, branch }: Asked, per: string): string {
  const text = share === undefined ? boundsText(quantity ?? { least: 0, open: false }) : `≥ ${share * 100} %`;
  return `${text} / ${per}${branch === undefined ? '' : ` (${branch})`}`;
}

/** Compares numbers over periods: 2 a school year are no less than 1 a term, and may all lie in one term. */
function standingOfNumbers(own: QuantityBounds, above: QuantityBounds, lengths: readonly [number, number]): Standing {
  if (own.open || above.open) return own.open && above.open ? 'same' : 'apart';
  // What only sets a limit neither adds to a demand nor takes from it.
  if (own.least === 0 && own.most !== undefined && above.most === undefined) return 'apart';
  const [ownLength, aboveLength] = lengths;
  const rate = greaterIsStricter(own.least / ownLength, above.least / aboveLength);
  const length = smallerIsStricter(ownLength, aboveLength);
  const most = smallerIsStricter(
    own.most === undefined ? undefined : own.most / ownLength,
    above.most === undefined ? undefined : above.most / aboveLength,
  );
  return together([rate, length, above.most === undefined && most === 'stricter' ? 'same' : most]);
}

function compareNumbers(own: NumberedRule, above: NumberedRule): Comparison[] {
  const ownPer = plainly(own.rule.per);
  const abovePer = plainly(above.rule.per);
  const lengths = lengthsOf(own.rule.per, above.rule.per);
  const compared = askedPairs(own, above).map((pair): Comparison => {
    const { own: mine, above: theirs } = pair;
    const branching = mine.branch !== undefined || theirs.branch !== undefined;
    const shares = mine.share !== undefined || theirs.share !== undefined;
    let standing: Standing = 'apart';
    if (lengths && mine.share !== undefined && theirs.share !== undefined) {
      standing = together([greaterIsStricter(mine.share, theirs.share), smallerIsStricter(lengths[0], lengths[1])]);
    } else if (lengths && mine.quantity && theirs.quantity) {
      standing = standingOfNumbers(mine.quantity, theirs.quantity, lengths);
    }
    const samePer = ownPer === abovePer;
    return {
      dimension: branching ? 'cohorts' : shares ? 'share' : samePer ? 'quantity' : 'per',
      standing,
      own: askedText(mine, ownPer),
      above: askedText(theirs, abovePer),
    };
  });
  // A branch that asks for less is not made good by another that asks for more.
  const looser = compared.filter(({ standing }) => standing === 'looser');
  const [first] = looser.length > 0 ? looser : compared;
  if (!first) return [{ dimension: 'quantity', standing: 'apart', own: '', above: '' }];
  return looser.length > 0 ? [first] : [{ ...first, standing: together(compared.map(({ standing }) => standing)) }];
}

function visitorsOf(byVisitor: 'anyone' | readonly string[]): readonly string[] {
  return byVisitor === 'anyone' ? ['anyone', ...VISITOR_ROLES] : byVisitor;
}

/** How two rules that count visits, or whom they reach, stand to each other; `undefined` where they count different things. */
export function compareCounts(own: NumberedRule, above: NumberedRule): Comparison[] | undefined {
  const [mine, theirs] = [own.rule, above.rule];
  if (mine.kind !== theirs.kind || mine.subject !== theirs.subject) return undefined;
  if ('counting' in mine && 'counting' in theirs && mine.counting !== theirs.counting) return undefined;
  return [
    ...compareNumbers(own, above),
    {
      dimension: 'modes',
      standing: fewerIsStricter(mine.modes, theirs.modes),
      own: plainly(mine.modes),
      above: plainly(theirs.modes),
    },
    {
      dimension: 'byVisitor',
      standing: fewerIsStricter(visitorsOf(mine.byVisitor), visitorsOf(theirs.byVisitor)),
      own: plainly(mine.byVisitor),
      above: plainly(theirs.byVisitor),
    },
    comparePopulations(mine.population, own.pack, theirs.population, above.pack),
  ];
}

/** The same for activities. */
export function compareActivities(own: ActivityCountRule, above: ActivityCountRule): Comparison[] | undefined {
  if (own.subject !== above.subject || !own.activities.some((code) => above.activities.includes(code)))
    return undefined;
  const lengths = lengthsOf(own.per, above.per);
  const texts = {
    own: `${boundsText(boundsOf(own.quantity))} / ${plainly(own.per)}`,
    above: `${boundsText(boundsOf(above.quantity))} / ${plainly(above.per)}`,
  };
  const standing = lengths ? standingOfNumbers(boundsOf(own.quantity), boundsOf(above.quantity), lengths) : 'apart';
  return [{ dimension: 'quantity', standing, ...texts }];
}
