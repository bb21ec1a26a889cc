import { createHomevisitClient, type HomevisitClient } from '@homevisit/client';

interface TokenAnswer {
  readonly token: string;
}

function hasToken(answer: unknown): answer is TokenAnswer {
  return typeof answer === 'object' && answer !== null && 'token' in answer && typeof answer.token === 'string';
}

/** Asks the portal for a token of whoever is signed in; a session that has ended leads back to the sign-in page. */
async function getToken(): Promise<string> {
  const response = await fetch('/portal/homevisit-token', { method: 'POST' });
  if (response.status === 401) location.assign('/sign-in.html');
  const answer: unknown = response.ok ? await response.json() : undefined;
  if (!hasToken(answer)) throw new Error('The portal has given no token.');
  return answer.token;
}

/** The kit's client, on the portal's own accounts. */
export function createPortalClient(): HomevisitClient {
  return createHomevisitClient({ baseUrl: '/api/homevisit', getToken });
}
