import { createRosterTarget, openDatabase } from '@homevisit/server';
// Invented for the server's own tests; nothing of it is published.
import { storeRoster } from '../../../packages/server/dist/testing/store-roster.js';
import { createTestHost, TEST_AUDIENCE, TEST_ISSUER } from '../../../packages/server/dist/testing/test-host.js';
import { testRoster } from '../../../packages/server/dist/testing/test-roster.js';
import { TEST_NOW } from '../../../packages/server/dist/testing/test-school.js';

/** By how many milliseconds the school's clock is ahead of the machine's: its year is an invented one. */
export const SCHOOL_SHIFT = Date.parse(TEST_NOW) - Date.now();

/** What time it is at the school, while nobody tampers with the clock. */
export const schoolNow = () => new Date(Date.now() + SCHOOL_SHIFT).toISOString();

export const SCHOOL_ID = 'school-faults';

/** Puts the school into a database that nobody serves yet. */
export async function foundSchool(target) {
  const database = await openDatabase(target);
  try {
    await storeRoster(createRosterTarget(database, { schoolId: SCHOOL_ID }), testRoster(SCHOOL_ID));
  } finally {
    await database.close();
  }
}

/** The host platform: its key set for the server, and tokens for whoever is signed in. */
export async function openHost() {
  const host = await createTestHost();
  return {
    identity: { jwks: host.jwks, issuer: TEST_ISSUER, audience: TEST_AUDIENCE },
    tokenFor: (personId) =>
      host.tokenFor({ personId, schoolId: SCHOOL_ID, role: personId === 'head' ? 'leader' : 'teacher' }, schoolNow()),
  };
}
