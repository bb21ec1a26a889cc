import type { WorkingTime } from '@homevisit/sdk/calendar';
import type { ActivityFact, EventFact, PreconditionFact, SubmissionFact } from '@homevisit/sdk/policy';
import type { SchoolFactDraft } from './school-fact-schemas.js';

/** Recorded facts as evaluation reads them. A list that is left out is not kept, and clauses about it say *unknown*. */
export interface RecordedFacts {
  readonly activities?: readonly ActivityFact[];
  readonly submissions?: readonly SubmissionFact[];
  readonly events?: readonly EventFact[];
  readonly preconditions?: readonly PreconditionFact[];
  readonly workingTime?: WorkingTime;
}

/** A fact that holds, with its id. */
export interface HoldingFact {
  readonly id: string;
  readonly fact: SchoolFactDraft;
}

/**
 * Facts by kind, added to those that are known already.
 *
 * @param facts - in the order in which they were recorded.
 */
export function withRecordedFacts(known: RecordedFacts, facts: readonly HoldingFact[]): RecordedFacts {
  return facts.reduce<RecordedFacts>((all, { id, fact }) => {
    switch (fact.kind) {
      case 'activity': {
        const { kind: _, ...activity } = fact;
        return { ...all, activities: [...(all.activities ?? []), { id, ...activity }] };
      }
      case 'submission': {
        const { kind: _, ...submission } = fact;
        return { ...all, submissions: [...(all.submissions ?? []), { id, ...submission }] };
      }
      case 'event': {
        const { kind: _, ...event } = fact;
        return { ...all, events: [...(all.events ?? []), { id, ...event }] };
      }
      case 'precondition': {
        const { kind: _, ...precondition } = fact;
        return { ...all, preconditions: [...(all.preconditions ?? []), { id, ...precondition }] };
      }
      case 'working-time': {
        const { kind: _, ...time } = fact;
        return { ...all, workingTime: time };
      }
    }
  }, known);
}

/** The facts that are left when some are retracted. A list that has become empty is kept all the same. */
export function withoutRetracted(known: RecordedFacts, retracted: ReadonlySet<string>): RecordedFacts {
  if (retracted.size === 0) return known;
  const holds = ({ id }: { readonly id: string }): boolean => !retracted.has(id);
  const { activities, submissions, events, preconditions, workingTime } = known;
  return {
    ...(activities && { activities: activities.filter(holds) }),
    ...(submissions && { submissions: submissions.filter(holds) }),
    ...(events && { events: events.filter(holds) }),
    ...(preconditions && { preconditions: preconditions.filter(holds) }),
    ...(workingTime && { workingTime }),
  };
}
