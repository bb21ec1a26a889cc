import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Instant } from '@homevisit/sdk/calendar';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { LtiRegistration } from '../lti/lti-options.js';

const CLAIM = 'https://purl.imsglobal.org/spec/lti/claim/';

/** A learning platform with a key pair of its own, whose public key is fetched over HTTP. */
export interface TestPlatform {
  readonly registration: Omit<LtiRegistration, 'deployments'> & { readonly jwksUrl: string };
  /** What it signs for somebody who launches; `claims` replace what it says otherwise. */
  sign(
    launch: { readonly nonce: string; readonly person: string; readonly page: string; readonly now: Instant },
    claims?: Readonly<Record<string, unknown>>,
  ): Promise<string>;
  stop(): Promise<void>;
}

/** The full name of a claim of LTI. */
export function ltiClaim(name: string): string {
  return `${CLAIM}${name}`;
}

/** Starts a platform. */
export async function startTestPlatform(issuer = 'https://learning.example'): Promise<TestPlatform> {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const key = { ...(await exportJWK(publicKey)), kid: 'platform', alg: 'RS256', use: 'sig' };
  const server = createServer((_, response) => {
    response.setHeader('Content-Type', 'application/json');
    response.end(JSON.stringify({ keys: [key] }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const clientId = 'home-visits';
  return {
    registration: {
      issuer,
      clientId,
      authenticationUrl: `${issuer}/authorize`,
      jwksUrl: `http://127.0.0.1:${port}/jwks`,
    },
    sign({ nonce, person, page, now }, claims = {}) {
      const iat = Math.floor(Date.parse(now) / 1000);
      const usual = {
        iss: issuer,
        aud: clientId,
        sub: person,
        iat,
        exp: iat + 300,
        nonce,
        [ltiClaim('message_type')]: 'LtiResourceLinkRequest',
        [ltiClaim('version')]: '1.3.0',
        [ltiClaim('deployment_id')]: 'deployment-1',
        [ltiClaim('target_link_uri')]: page,
        [ltiClaim('roles')]: ['http://purl.imsglobal.org/vocab/lis/v2/institution/person#Administrator'],
      };
      return new SignJWT({ ...usual, ...claims })
        .setProtectedHeader({ alg: 'RS256', kid: 'platform' })
        .sign(privateKey);
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
