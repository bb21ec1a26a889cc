import { identifier } from '@homevisit/sdk/model';
import * as z from 'zod/mini';

const address = z.url({ protocol: /^https?$/ });

/** What a file says about learning platforms: {@link LtiOptions} with keys that are fetched. */
export const ltiSettings = z.strictObject({
  address,
  pages: z.array(address).check(z.minLength(1)),
  registrations: z
    .array(
      z.strictObject({
        issuer: z.string().check(z.minLength(1)),
        clientId: z.string().check(z.minLength(1)),
        authenticationUrl: address,
        jwksUrl: address,
        deployments: z.record(z.string(), identifier),
        person: z.optional(z.enum(['sub', 'person-sourcedid'])),
      }),
    )
    .check(z.minLength(1)),
  sessionMinutes: z.optional(z.int().check(z.minimum(1), z.maximum(720))),
});
export type LtiSettings = z.infer<typeof ltiSettings>;
