import type { FamilyClient } from './homevisit-client.js';
import { linkAuthorization } from './transport/authorization.js';
import { createCall, type TransportOptions } from './transport/call.js';

/** Options of {@link createFamilyClient}. */
export interface FamilyClientOptions extends TransportOptions {
  /** The token of the family's link; see {@link readLinkToken}. */
  readonly token: string;
}

/**
 * A client for a family that has a link and no account. The token travels in the `Authorization` header
 * (`HomevisitLink …`), never in an address, and sees one visit.
 *
 * A link that has expired or never existed rejects with `UnauthenticatedError`.
 */
export function createFamilyClient(options: FamilyClientOptions): FamilyClient {
  const call = createCall(options, linkAuthorization(options.token));
  return {
    getFamilyVisit: (how) => call('getFamilyVisit', { ...how }),
    sendFeedback: (draft, how) => call('sendFeedback', { body: draft, ...how }),
    replyToRequest: (requestId, body, how) => call('replyToRequest', { path: { requestId }, body, ...how }),
    getFamilyData: (how) => call('getFamilyData', { ...how }),
    askAboutData: (body, how) => call('askAboutData', { body, ...how }),
    getFamilyAgreement: (how) => call('getFamilyAgreement', { ...how }),
    answerAgreement: (body, how) => call('answerAgreement', { body, ...how }),
    listConductRules: (how) => call('listConductRules', { ...how }),
    reportMisconduct: (body, how) => call('reportMisconduct', { body, ...how }),
  };
}
