import { secureHeaders } from 'hono/secure-headers';
import type { MiddlewareHandler } from 'hono';

/** Where browsers send reports of what the policy below has stopped. */
export const VIOLATION_REPORT_PATH = '/portal/csp-reports';

/**
 * The strict policy of the vendor, which every part of the kit has to live with: scripts, styles, pictures and
 * requests from this host only, nothing inline, no markup from strings but through lit's own policy, and no
 * worker but the portal's own solver.
 */
export function strictHeaders(): MiddlewareHandler {
  return headersWith({ requireTrustedTypesFor: ["'script'"], trustedTypes: ['lit-html', 'qiming-solver'] });
}

/**
 * For the front ends of the other examples. Their frameworks write styles and pictures into the page and markup from
 * strings; what they need is let in here, and the kit in them needs none of it.
 */
export function frontEndHeaders(): MiddlewareHandler {
  return headersWith({ styleSrc: ["'self'", "'unsafe-inline'"], imgSrc: ["'self'", 'data:'] });
}

type Policy = NonNullable<NonNullable<Parameters<typeof secureHeaders>[0]>['contentSecurityPolicy']>;

function headersWith(policy: Policy): MiddlewareHandler {
  const self = ["'self'"];
  const none = ["'none'"];
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: self,
      scriptSrc: self,
      styleSrc: self,
      imgSrc: self,
      connectSrc: self,
      fontSrc: self,
      formAction: self,
      baseUri: none,
      objectSrc: none,
      frameSrc: none,
      frameAncestors: none,
      // `report-to` would be cleaner, but browsers hold such reports back for up to a minute.
      reportUri: VIOLATION_REPORT_PATH,
      ...policy,
    },
    referrerPolicy: 'no-referrer',
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
    xFrameOptions: 'DENY',
    // Only means something over HTTPS, which the loop-back demo does not have.
    strictTransportSecurity: false,
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], payment: [], usb: [] },
  });
}
