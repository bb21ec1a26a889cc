import { ForbiddenError } from '../errors/forbidden-error.js';
import type { FamilyClient, HomevisitClient } from '../homevisit-client.js';
import type { OutboxWrite } from './outbox-write.js';
import { createSendFiles } from './send-files.js';

/** With what a write is sent. */
export interface SendOptions {
  /** Equal for every attempt of one write. */
  readonly idempotencyKey: string;
  /** The entity tag of the version that the write goes over, after a conflict was resolved. */
  readonly ifMatch?: string;
  readonly signal: AbortSignal;
}

/**
 * Sends one write and gives the answer. It rejects with one of the client's errors, by which the outbox knows whether
 * to try again; any other error counts as passing. It must settle some day, as nothing else is sent meanwhile: the clients
 * of this package have a time limit for that.
 */
export type SendWrite = (write: OutboxWrite, options: SendOptions) => Promise<unknown>;

/** The part of a client that writes: of the real one, the fake one, or a vendor's own. */
export type WritingClient = Partial<
  Pick<
    HomevisitClient,
    | 'fileVisit'
    | 'recordDecline'
    | 'createFeedbackLink'
    | 'planVisit'
    | 'acceptPlan'
    | 'importRoster'
    | 'signAgreement'
    | 'changePlannedVisit'
    | 'recordVisitEvent'
    | 'confirmVisit'
    | 'correctVisit'
    | 'uploadAttachment'
    | 'deleteAttachment'
    | 'recordPhotoConsent'
    | 'answerRequest'
    | 'recordSchoolFact'
    | 'retractSchoolFact'
    | 'requestAccess'
    | 'decideAccess'
    | 'handleMisconductReport'
    | 'revokeBadgeLinks'
    | 'revokeCalendarFeed'
  > &
    Pick<FamilyClient, 'sendFeedback' | 'askAboutData' | 'replyToRequest' | 'reportMisconduct' | 'answerAgreement'>
>;

/**
 * Sends through a client, so that everything that listens to the client hears of the write.
 *
 * A write for which the client has no method is refused with `ForbiddenError`. Files of a record go before it.
 *
 * @example
 * const send = sendThrough(createHomevisitClient({ baseUrl: '/api/homevisit', getToken }));
 */
export function sendThrough(client: WritingClient): SendWrite {
  const sendFiles = createSendFiles(client);
  return async (write, how) => {
    const whole = write.operation === 'fileVisit' && write.files ? await sendFiles(write, how.signal) : write;
    const work = start(client, whole, how);
    if (!work) throw new ForbiddenError({ operation: write.operation });
    return work;
  };
}

/** Operations that go over a version say which; an entry without one is for the server to refuse. */
function overVersion({ ifMatch = '', ...how }: SendOptions): SendOptions & { readonly ifMatch: string } {
  return { ...how, ifMatch };
}

function start(client: WritingClient, write: OutboxWrite, how: SendOptions): Promise<unknown> | undefined {
  switch (write.operation) {
    case 'fileVisit':
      return client.fileVisit?.(write.body, {
        ...(write.query?.plannedVisitId !== undefined && { plannedVisitId: write.query.plannedVisitId }),
        ...how,
      });
    case 'recordDecline':
      return client.recordDecline?.(write.body, how);
    case 'createFeedbackLink':
      return client.createFeedbackLink?.(write.path.visitId, {
        ...(write.query?.familyId !== undefined && { familyId: write.query.familyId }),
        ...how,
      });
    case 'planVisit':
      return client.planVisit?.(write.body, how);
    case 'acceptPlan':
      return client.acceptPlan?.(write.body, how);
    case 'importRoster':
      return client.importRoster?.(write.body, { ...(write.query?.dryRun === 'true' && { dryRun: true }), ...how });
    case 'signAgreement':
      return client.signAgreement?.(write.path.visitId, write.body.revision, how);
    case 'changePlannedVisit':
      return client.changePlannedVisit?.(write.path.visitId, write.body, overVersion(how));
    case 'recordVisitEvent':
      return client.recordVisitEvent?.(write.path.visitId, write.body, how);
    case 'confirmVisit':
      return client.confirmVisit?.(write.path.visitId, overVersion(how));
    case 'correctVisit':
      return client.correctVisit?.(write.path.visitId, write.body, overVersion(how));
    case 'uploadAttachment':
      return client.uploadAttachment?.(write.body, how);
    case 'deleteAttachment':
      return client.deleteAttachment?.(write.path.attachmentId, how);
    case 'recordPhotoConsent':
      return client.recordPhotoConsent?.(write.path.visitId, write.body, how);
    case 'answerRequest':
      return client.answerRequest?.(write.path.requestId, write.body, how);
    case 'recordSchoolFact':
      return client.recordSchoolFact?.(write.body, how);
    case 'retractSchoolFact':
      return client.retractSchoolFact?.(write.path.factId, write.body.reason, how);
    case 'requestAccess':
      return client.requestAccess?.(write.body, how);
    case 'decideAccess':
      return client.decideAccess?.(write.path.grantId, write.body, overVersion(how));
    case 'handleMisconductReport':
      return client.handleMisconductReport?.(write.path.reportId, write.body.note, how);
    case 'revokeBadgeLinks':
      return client.revokeBadgeLinks?.(how);
    case 'revokeCalendarFeed':
      return client.revokeCalendarFeed?.(write.path.feedId, how);
    case 'sendFeedback':
      return client.sendFeedback?.(write.body, how);
    case 'askAboutData':
      return client.askAboutData?.(write.body, how);
    case 'replyToRequest':
      return client.replyToRequest?.(write.path.requestId, write.body, how);
    case 'reportMisconduct':
      return client.reportMisconduct?.(write.body, how);
    case 'answerAgreement':
      return client.answerAgreement?.(write.body, how);
    case 'createBadgeLinks':
    case 'createCalendarFeed':
      // Whoever asked for an address is no longer there when it is made later.
      return undefined;
    case 'createWebhook':
    case 'removeWebhook':
    case 'rotateWebhookSecret':
    case 'resendWebhookDelivery':
      // What connects other systems is set up by programs, with an answer at once: the client has no method for it.
      return undefined;
  }
}
