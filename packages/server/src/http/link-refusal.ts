import type { Instant } from '@homevisit/sdk/calendar';
import { HttpProblem } from './problem.js';
import type { Service } from './service.js';

type LinkProblem = 'link-not-valid' | 'link-expired' | 'link-revoked';

/** The refusal of a link that is known, or of a caller who has shown none. */
export function linkRefusal(code: LinkProblem): HttpProblem {
  return new HttpProblem(code, { headers: { 'WWW-Authenticate': 'HomevisitLink' } });
}

/**
 * The refusal of a link that is not known. Such links are counted by address, while a known one is answered however many
 * there were: a whole village may share one address, and nobody guesses 256 bits.
 */
export function unknownLinkRefusal(service: Service, request: Request, now: Instant): HttpProblem {
  const { linkAttempts } = service;
  const address = service.clientAddress(request);
  if (address === undefined) return linkRefusal('link-not-valid');
  const wait = linkAttempts.secondsToWait(address, now);
  if (wait > 0) return new HttpProblem('too-many-attempts', { headers: { 'Retry-After': String(wait) } });
  linkAttempts.noteFailure(address, now);
  return linkRefusal('link-not-valid');
}
