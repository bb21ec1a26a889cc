import { identifier } from '@homevisit/sdk/model';
import type { JWTPayload } from 'jose';
import * as z from 'zod/mini';
import { LaunchRefusal } from './launch-refusal.js';
import type { Launched } from './launch-secrets.js';
import type { LtiRegistration } from './lti-options.js';

const CLAIM = 'https://purl.imsglobal.org/spec/lti/claim/';

/** What of a launch is read (LTI Core 1.3 §5.3). */
const claims = z.object({
  sub: identifier,
  nonce: z.string(),
  messageType: z.literal('LtiResourceLinkRequest'),
  version: z.literal('1.3.0'),
  deploymentId: z.string(),
  targetLinkUri: z.string(),
  lis: z.optional(z.object({ person_sourcedid: z.optional(identifier) })),
});

/** A launch: who comes, at which school, and to which page. */
export interface Launch {
  readonly launched: Launched;
  readonly page: string;
  readonly nonce: string;
}

/**
 * Reads a launch that has been verified. What role somebody has is not taken from it: the platform's roles raise nobody's
 * rights, the school's roster gives them.
 *
 * @throws {LaunchRefusal} `launch-not-valid`, `deployment-not-known`.
 */
export function readLaunch(payload: JWTPayload, { deployments, person = 'sub' }: LtiRegistration): Launch {
  const result = claims.safeParse({
    sub: payload.sub,
    nonce: payload['nonce'],
    messageType: payload[`${CLAIM}message_type`],
    version: payload[`${CLAIM}version`],
    deploymentId: payload[`${CLAIM}deployment_id`],
    targetLinkUri: payload[`${CLAIM}target_link_uri`],
    lis: payload[`${CLAIM}lis`],
  });
  if (!result.success) throw new LaunchRefusal('launch-not-valid');
  const { sub, nonce, deploymentId, targetLinkUri, lis } = result.data;
  const schoolId = Object.entries(deployments).find(([id]) => id === deploymentId)?.[1];
  if (schoolId === undefined) throw new LaunchRefusal('deployment-not-known');
  const personId = person === 'sub' ? sub : lis?.person_sourcedid;
  if (personId === undefined) throw new LaunchRefusal('launch-not-valid');
  return { launched: { personId, schoolId }, page: targetLinkUri, nonce };
}
