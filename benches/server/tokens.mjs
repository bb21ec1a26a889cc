import { createTestHost } from '../../packages/server/dist/testing/test-host.js';
import { authorAt, NOW, SCHOOL_ID, studentIds } from './school.mjs';

/** The keys of a host, and a token of everybody who calls. */
export async function signedTokens() {
  const host = await createTestHost();
  const tokens = new Map();
  tokens.set('head', await host.tokenFor({ personId: 'head', schoolId: SCHOOL_ID, role: 'leader' }, NOW));
  for (const personId of new Set(studentIds.map((_, place) => authorAt(place)))) {
    tokens.set(personId, await host.tokenFor({ personId, schoolId: SCHOOL_ID, role: 'teacher' }, NOW));
  }
  return { keys: host.jwks, tokens };
}
