import { epochMillisecondsOf, type LocalDate } from '@homevisit/sdk/calendar';
import type { VisitRecord } from '@homevisit/sdk/model';
import type { OpenPoint } from './visit-detail-schemas.js';

/** A request that is not answered yet. */
export interface UnansweredRequest {
  readonly id: string;
  readonly visitId: string;
  readonly text: string;
  readonly dueOn?: LocalDate | undefined;
}

/** After every day that a point can be due on. */
const NEVER = '9999-12-31';

function pointsOf(visit: VisitRecord, requests: readonly UnansweredRequest[], isSettled: boolean): OpenPoint[] {
  const { id: visitId, endedAt: visitedAt, followUp, followUpPlan, agreement } = visit;
  const common = { visitId, visitedAt };
  const asked = requests
    .filter((request) => request.visitId === visitId)
    .map(({ id, text, dueOn }) => ({
      kind: 'request' as const,
      requestId: id,
      ...common,
      text,
      ...(dueOn && { dueOn }),
    }));
  if (isSettled) return asked;
  const agreed = [agreement?.school, agreement?.family].filter((text) => text !== undefined).join('\n');
  return [
    ...asked,
    ...(followUp ? [{ kind: 'follow-up' as const, ...common, text: followUp, ...followUpPlan }] : []),
    ...(agreed === ''
      ? []
      : [
          {
            kind: 'agreement' as const,
            ...common,
            text: agreed,
            ...(agreement?.reviewOn && { dueOn: agreement.reviewOn }),
          },
        ]),
  ];
}

/**
 * What visits to a student have left to be seen to, what is due first before the rest. A follow-up or an agreement is
 * dealt with by a record that names its visit in `followsUp`, a request by its answer.
 */
export function openPointsOf(visits: readonly VisitRecord[], requests: readonly UnansweredRequest[]): OpenPoint[] {
  const settled = new Set(visits.flatMap(({ followsUp = [] }) => followsUp));
  const dayOf = ({ dueOn = NEVER }: OpenPoint): string => dueOn;
  return visits
    .flatMap((visit) => pointsOf(visit, requests, settled.has(visit.id)))
    .sort(
      (a, b) =>
        (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0) ||
        epochMillisecondsOf(a.visitedAt) - epochMillisecondsOf(b.visitedAt),
    );
}
