import type { FamilyClient } from '../homevisit-client.js';
import { controlsOf, FakeConnection, type FakeControls } from './fake-connection.js';
import { FamilyDesk } from './family-desk.js';
import { FakeSchool, type FakeSchoolOptions } from './fake-school.js';

/** Options of {@link createFakeFamilyClient}. */
export interface FakeFamilyClientOptions extends FakeSchoolOptions {
  /**
   * A school to share with a {@link createFakeClient}; the options about the school are then without effect.
   *
   * @default a new one
   */
  readonly school?: FakeSchool;
  /**
   * The token of a link that a fake client has made.
   *
   * @default that of a new link to the school's latest visit
   */
  readonly token?: string;
}

/** A family's client without a backend, with controls for tests and stories. */
export interface FakeFamilyClient extends FamilyClient, FakeControls {
  /** What stands behind the client. */
  readonly school: FakeSchool;
  /** The token of its link. */
  readonly token: string;
  /** Ends the link, as the school would after it went to a wrong number. */
  revokeLink(): void;
}

/**
 * A family's client of an invented school in memory, with the same interface as the real one.
 *
 * @example
 * const teacher = createFakeClient();
 * const { token } = await teacher.createFeedbackLink('visit-0001');
 * const family = createFakeFamilyClient({ school: teacher.school, token });
 */
export function createFakeFamilyClient(options: FakeFamilyClientOptions = {}): FakeFamilyClient {
  const school = options.school ?? new FakeSchool(options);
  const desk = FamilyDesk.of(school);
  const token = options.token ?? desk.createLink(school.visits[school.visits.length - 1]?.id ?? '').token;
  const connection = new FakeConnection('family');
  return {
    ...controlsOf(connection),
    school,
    token,
    getFamilyVisit: (how = {}) => connection.carry('getFamilyVisit', how, () => desk.visitFor(token, 'getFamilyVisit')),
    sendFeedback: (draft, how = {}) =>
      connection.carry(
        'sendFeedback',
        how,
        () => {
          desk.keepFeedback(token, draft);
          return desk.visitFor(token, 'sendFeedback');
        },
        { body: draft },
      ),
    replyToRequest: (requestId, reply, how = {}) =>
      connection.carry(
        'replyToRequest',
        how,
        () => {
          desk.replyTo(token, requestId, reply);
          return desk.visitFor(token, 'replyToRequest');
        },
        { path: { requestId }, body: reply },
      ),
    getFamilyData: (how = {}) => connection.carry('getFamilyData', how, () => desk.dataFor(token)),
    askAboutData: (draft, how = {}) =>
      connection.carry(
        'askAboutData',
        how,
        () => {
          desk.askAboutData(token, draft);
          return desk.visitFor(token, 'askAboutData');
        },
        { body: draft },
      ),
    getFamilyAgreement: (how = {}) => connection.carry('getFamilyAgreement', how, () => desk.agreementFor(token)),
    answerAgreement: (answer, how = {}) =>
      connection.carry('answerAgreement', how, () => desk.answerAgreement(token, answer), { body: answer }),
    listConductRules: (how = {}) => connection.carry('listConductRules', how, () => desk.conductRules(token)),
    reportMisconduct: (draft, how = {}) =>
      connection.carry('reportMisconduct', how, () => desk.report(token, draft), { body: draft }),
    revokeLink: () => desk.revoke(token),
  };
}
