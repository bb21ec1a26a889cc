import type { HomevisitClient } from '@homevisit/client';
import { localDateOf } from '@homevisit/sdk/calendar';
import type { KnownVisit } from '@homevisit/sdk/policy/explanation.js';
import type { Verdict } from '@homevisit/sdk/policy';

/** Visits by id, as a reader recognises them. */
export type KnownVisits = ReadonlyMap<string, KnownVisit>;

/** The visits of a student by day, mode and capacity of the visitors. */
export async function loadKnownVisits(
  client: HomevisitClient,
  studentId: string,
  timeZone: string,
  signal: AbortSignal,
): Promise<KnownVisits> {
  const visits = await client.listVisits(studentId, { signal });
  return new Map(
    visits.map(({ id, startedAt, mode, visitors }) => [
      id,
      { date: localDateOf(startedAt, timeZone), mode, visitors: visitors.map(({ role }) => ({ role })) },
    ]),
  );
}

/** A verdict that speaks of known visits only, and how many others it spoke of: an id says nothing to a reader. */
export function withKnownVisits(
  verdict: Verdict,
  visits: KnownVisits,
): { readonly verdict: Verdict; readonly otherEvidence: number; readonly otherNotCounted: number } {
  const evidence = verdict.evidence.filter((id) => visits.has(id));
  const notCounted = verdict.notCounted.filter(({ visitId }) => visits.has(visitId));
  return {
    verdict: { ...verdict, evidence, notCounted },
    otherEvidence: verdict.evidence.length - evidence.length,
    otherNotCounted: verdict.notCounted.length - notCounted.length,
  };
}
