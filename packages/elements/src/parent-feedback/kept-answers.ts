import { openDraftStore, type FamilyVisit } from '@homevisit/client';
import type { KeptEntries } from './feedback-session.js';

/** What a family has filled in, kept on its own phone until it has arrived. */
export interface KeptAnswers {
  /** What was kept before the page was left. */
  readonly before: KeptEntries | undefined;
  keep(entries: KeptEntries): void;
  /** Forgets it, as after it has arrived. */
  discard(): Promise<void>;
  close(): Promise<void>;
}

/** Written by an earlier version or by somebody else: nothing of it is taken for granted. */
function entriesOf(value: unknown): KeptEntries | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { ratings, declined, request, key } = value as Readonly<Record<string, unknown>>;
  if (typeof ratings !== 'object' || ratings === null || typeof request !== 'string') return undefined;
  return { ratings, declined: declined === true, request, ...(typeof key === 'string' && { key }) };
}

/**
 * Opens what is kept of a family's answers about a visit: encrypted, for a fortnight, and apart for each family, since
 * neighbours may share a phone and a visit.
 */
export async function openKeptAnswers({ visitId, students }: FamilyVisit): Promise<KeptAnswers> {
  const store = await openDraftStore({
    personId: `family of ${students.map(({ displayName }) => displayName).join(', ')}`,
    schoolId: visitId,
    databaseName: 'homevisit.family-drafts',
  });
  const draft = await store.open('feedback');
  return {
    before: entriesOf(draft.value),
    keep: (entries) => draft.change(entries),
    discard: async () => {
      await draft.discard();
    },
    close: () => store.close(),
  };
}
