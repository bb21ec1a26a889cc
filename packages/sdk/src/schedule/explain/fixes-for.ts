import type { Plan } from '../plan/plan.js';
import type { Change, Fix } from '../plan/reasons.js';
import type { Slot } from '../plan/slot.js';
import type { Problem } from '../problem/problem.js';
import type { Visit } from '../problem/visits.js';
import { applyFix } from './apply-fix.js';
import { boardFor } from './board-for.js';
import { ChangesFor } from './changes-for.js';
import { relaxationsBySize, type Relaxation } from './relaxations.js';
import { byCost } from './slot-order.js';

/** More than these nobody reads. */
const MOST_FIXES = 4;
/** Of the slots that one kind of change opens, so many are tried before it is given up. */
const MOST_TRIED = 6;

interface Proposal {
  readonly changes: readonly Change[];
  readonly slot: Slot;
}

function bySize(a: Proposal, b: Proposal): number {
  return a.changes.length - b.changes.length || byCost(a.slot, b.slot);
}

function proposalsFor(
  problem: Problem,
  plan: Plan,
  visit: Visit,
  relaxations: readonly Relaxation[],
  changesFor: ChangesFor,
): Proposal[] {
  const relaxed = relaxations.reduce((before, relax) => relax(before, visit), problem);
  return boardFor(relaxed, plan)
    .slotsOf(visit.id)
    .map((slot) => ({ slot, changes: changesFor.of(slot) }))
    .filter(({ changes }) => changes.length > 0)
    .sort(bySize)
    .slice(0, MOST_TRIED);
}

/** The slot that a visit has after these changes; `undefined` where they are not enough. */
function slotAfter(problem: Problem, plan: Plan, visit: Visit, { changes, slot }: Proposal): Slot | undefined {
  const slots = [...boardFor(applyFix(problem, { changes: [...changes] }), plan).slotsOf(visit.id)].sort(byCost);
  return slots.find(({ date }) => date === slot.date) ?? slots[0];
}

/**
 * The smallest changes of a problem that give a visit a place while all others stay, each tried: one of each kind (a later
 * day, a free evening of somebody, another time of the family, one visit more in a week …), or where no kind is enough by itself of two or more. What
 * documents ask for (how many go, who must not be sent, the latest hour) is never proposed to be changed.
 */
export function fixesFor(problem: Problem, plan: Plan, visit: Visit): Fix[] {
  const changesFor = new ChangesFor(problem, plan, visit);
  const fixes: Fix[] = [];
  const known = new Set<string>();
  for (const sameSize of relaxationsBySize()) {
    for (const relaxations of sameSize) {
      if (fixes.length >= MOST_FIXES) break;
      for (const proposal of proposalsFor(problem, plan, visit, relaxations, changesFor)) {
        const key = JSON.stringify(proposal.changes);
        if (known.has(key)) continue;
        known.add(key);
        const slot = slotAfter(problem, plan, visit, proposal);
        if (!slot) continue;
        fixes.push({ changes: [...proposal.changes], slot });
        break;
      }
    }
    if (fixes.length > 0) break;
  }
  return fixes.sort((a, b) => a.changes.length - b.changes.length);
}
