// Invented for the server's own tests; nothing of it is published.
import { visitDraftOf } from '../../../packages/server/dist/testing/visit-draft.js';

/** Before any jump of a clock could put it into the future. */
const LONG_AGO = { startedAt: '2026-11-12T19:00:00+08:00', endedAt: '2026-11-12T20:00:00+08:00' };

const draftWith = (purpose) => visitDraftOf(['student-1-1'], { ...LONG_AGO, purpose });

/**
 * Each scenario prepares what has to be there while nothing fails yet, and gives the writes: whose, and what.
 *
 * `wins` is how many of the writes the server can take without a decision of a person.
 */
export const scenarios = {
  async 'one-client'({ records, name }) {
    const purposes = Array.from({ length: records }, (_, number) => `${name}/${number}`);
    return {
      purposes,
      writes: purposes.map((purpose) => ({
        by: 'teacher-1',
        about: name,
        write: { operation: 'fileVisit', body: draftWith(purpose) },
      })),
      wins: records,
    };
  },

  async 'two-clients-one-plan'({ desks, name }) {
    const draft = draftWith(`${name}/plan`);
    const { id } = await desks['teacher-1'].client.planVisit({
      studentIds: draft.studentIds,
      format: draft.format,
      mode: draft.mode,
      visitors: draft.visitors,
      on: '2026-11-20',
    });
    const purposes = [`${name}/first`, `${name}/second`];
    return {
      purposes,
      writes: ['teacher-1', 'head'].map((by, index) => ({
        by,
        about: id,
        write: { operation: 'fileVisit', query: { plannedVisitId: id }, body: draftWith(purposes[index]) },
      })),
      wins: 1,
    };
  },

  async 'two-clients-one-record'({ desks, name }) {
    const filed = `${name}/filed`;
    const { visit } = await desks['teacher-1'].client.fileVisit(draftWith(filed));
    const { version } = await desks['teacher-1'].client.getVisit(visit.id);
    const purposes = [`${name}/first`, `${name}/second`];
    return {
      purposes,
      before: filed,
      writes: ['teacher-1', 'head'].map((by, index) => ({
        by,
        about: visit.id,
        ifMatch: version,
        write: {
          operation: 'correctVisit',
          path: { visitId: visit.id },
          body: { reason: purposes[index], draft: draftWith(purposes[index]) },
        },
      })),
      wins: 1,
    };
  },
};
