import type { Plan } from '../plan/plan.js';

/** A plan in which nothing has a place. */
export const EMPTY_PLAN: Plan = {
  format: 'homevisit-plan/1',
  visits: [],
  outings: [],
  unplaced: [],
  score: {
    unplaced: 0,
    lateness: 0,
    evenings: 0,
    travel: 0,
    unfairness: 0,
    wishes: 0,
    preferences: 0,
    changes: 0,
    total: 0,
  },
};
