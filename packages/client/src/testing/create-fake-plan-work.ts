import { periodFaults } from '../contract/plan-period.js';
import type { AcceptedPlan, PlanDetail, PlanDraft } from '../contract/plan-schemas.js';
import { NotFoundError, ValidationError } from '../errors/index.js';
import type { PlanWork } from '../plan-work.js';
import type { FakeConnection } from './fake-connection.js';
import type { FakeSchool } from './fake-school.js';
import { VisitDesk } from './visit-desk.js';

/** Plans of a page where the caller does not say. */
const PAGE = 20;

/** What is kept of a plan. */
interface Kept {
  readonly accepted: Omit<AcceptedPlan, 'states'>;
  readonly visitIds: readonly string[];
}

const shelves = new WeakMap<FakeSchool, Kept[]>();

function shelfOf(school: FakeSchool): Kept[] {
  const shelf = shelves.get(school) ?? [];
  shelves.set(school, shelf);
  return shelf;
}

/** The part of a fake client that accepts plans as a whole. */
export function createFakePlanWork(
  school: FakeSchool,
  connection: FakeConnection,
  { role, personId }: { readonly role: 'teacher' | 'leader'; readonly personId: string },
): PlanWork {
  const desk = VisitDesk.of(school);

  function shown({ accepted, visitIds }: Kept): PlanDetail {
    const states: AcceptedPlan['states'] = {};
    const visits = visitIds.map((id) => {
      const { studentIds, mode, on, course } = desk.planned(id);
      states[course.state] = (states[course.state] ?? 0) + 1;
      return { id, studentIds, mode, on, state: course.state };
    });
    return { ...accepted, states, visits };
  }

  function accept(draft: PlanDraft): PlanDetail {
    const faults = periodFaults(draft);
    if (faults.length > 0) {
      throw new ValidationError({ operation: 'acceptPlan', status: 422, problemCode: 'body-not-valid' }, faults);
    }
    const shelf = shelfOf(school);
    const kept: Kept = {
      accepted: {
        id: `plan-${String(shelf.length + 1).padStart(4, '0')}`,
        from: draft.from,
        to: draft.to,
        acceptedAt: school.now,
        acceptedBy: personId,
      },
      visitIds: draft.visits.map((visit) => desk.plan(visit, personId).id),
    };
    shelf.push(kept);
    return shown(kept);
  }

  const own = (): Kept[] =>
    shelfOf(school).filter(({ accepted }) => role === 'leader' || accepted.acceptedBy === personId);

  return {
    acceptPlan: (draft, how = {}) => connection.carry('acceptPlan', how, () => accept(draft), { body: draft }),
    listPlans: ({ cursor, limit = PAGE, ...how } = {}) =>
      connection.carry('listPlans', how, () => {
        const all = own()
          .reverse()
          .map((kept) => {
            const { visits: _, ...listed } = shown(kept);
            return listed;
          });
        const start = all.findIndex(({ id }) => id === cursor) + 1;
        const items = all.slice(start, start + limit);
        const next = start + limit < all.length ? items[items.length - 1]?.id : undefined;
        return { items, ...(next !== undefined && { next }) };
      }),
    getPlan: (planId, how = {}) =>
      connection.carry('getPlan', how, () => {
        const kept = own().find(({ accepted }) => accepted.id === planId);
        if (!kept) throw new NotFoundError({ operation: 'getPlan', status: 404, problemCode: 'plan-not-found' });
        return shown(kept);
      }),
  };
}
