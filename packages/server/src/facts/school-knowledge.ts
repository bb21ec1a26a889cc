import type { Facts } from '@homevisit/sdk/policy';
import type { Roster } from '@homevisit/sdk/model';
import type { SchoolDirectory } from '../roster/school-directory.js';

/** What the backend knows of one school at one moment. Never changed: what is learned makes a new one. */
export interface SchoolKnowledge {
  readonly schoolId: string;
  readonly timeZone: string;
  readonly roster: Roster;
  readonly facts: Facts;
  readonly directory: SchoolDirectory;
  /** Revision of roster and emergencies that it was made from. */
  readonly referenceRevision: number;
  /** Number of the last record that is in it. */
  readonly lastSequence: number;
}
