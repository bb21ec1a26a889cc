import { secureHeaders } from 'hono/secure-headers';
import type { MiddlewareHandler } from 'hono';

/** Where browsers send reports of what the policy below has stopped. */
export const VIOLATION_REPORT_PATH = '/portal/csp-reports';

/**
 * The strict policy of the vendor, which every part of the kit has to live with: scripts, styles, pictures and
 * requests from this host only, nothing inline, and no markup from strings but through lit's own policy.
 */
export function strictHeaders(): MiddlewareHandler {
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
      requireTrustedTypesFor: ["'script'"],
      trustedTypes: ['lit-html'],
      // `report-to` would be cleaner, but browsers hold such reports back for up to a minute.
      reportUri: VIOLATION_REPORT_PATH,
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
