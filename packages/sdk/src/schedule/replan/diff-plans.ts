import type { Plan, PlannedVisit } from '../plan/plan.js';

/** One visit in two plans. */
export interface MovedVisit {
  readonly visit: string;
  readonly before: PlannedVisit;
  readonly after: PlannedVisit;
}

/** What is different between two plans; all lists by the order of the later plan, dropped ones by the earlier. */
export interface PlanDiff {
  /** Ids of visits whose day and people stay; they may begin at another time, see `retimed`. */
  readonly kept: readonly string[];
  /** Of those the ones that begin at another time. */
  readonly retimed: readonly MovedVisit[];
  /** Another day, or other people. */
  readonly moved: readonly MovedVisit[];
  /** Ids of visits that had no place before. */
  readonly added: readonly string[];
  /** Ids of visits that have no place any more. */
  readonly dropped: readonly string[];
}

function isSameCrew(a: PlannedVisit, b: PlannedVisit): boolean {
  return a.people.length === b.people.length && a.people.every((id) => b.people.includes(id));
}

/** True where the visit, and the part of each who comes separately, begins when it did. */
function beginsAlike(a: PlannedVisit, b: PlannedVisit): boolean {
  if (a.start !== b.start) return false;
  return b.people.every((id, part) => b.starts?.[part] === a.starts?.[a.people.indexOf(id)]);
}

/** Tells two plans apart. */
export function diffPlans(before: Plan, after: Plan): PlanDiff {
  const old = new Map(before.visits.map((planned) => [planned.visit, planned]));
  const diff = {
    kept: [] as string[],
    retimed: [] as MovedVisit[],
    moved: [] as MovedVisit[],
    added: [] as string[],
  };
  for (const planned of after.visits) {
    const was = old.get(planned.visit);
    old.delete(planned.visit);
    if (!was) diff.added.push(planned.visit);
    else if (was.date !== planned.date || !isSameCrew(was, planned)) {
      diff.moved.push({ visit: planned.visit, before: was, after: planned });
    } else {
      diff.kept.push(planned.visit);
      if (!beginsAlike(was, planned)) diff.retimed.push({ visit: planned.visit, before: was, after: planned });
    }
  }
  return { ...diff, dropped: [...old.keys()] };
}
