import { epochMillisecondsOf, instantAt, addDays, localDateOf } from '@homevisit/sdk/calendar';
import {
  FEEDBACK_QUESTIONS,
  type FamilyRequest,
  type FeedbackDraft,
  type MisconductReportDraft,
} from '@homevisit/sdk/model';
import { conductRulesOf } from '@homevisit/sdk/policy';
import type {
  ConductRules,
  DataRequestDraft,
  FamilyData,
  FamilyVisit,
  FeedbackLink,
  ReportReceipt,
  RequestAnswerDraft,
  RequestReplyDraft,
  SchoolRequest,
} from '../contract/schemas.js';
import type { AgreementAnswer, VisitAgreement } from '../contract/agreement-schemas.js';
import type { OperationName } from '../contract/routes.js';
import { ConflictError, NotFoundError, UnauthenticatedError, ValidationError } from '../errors/index.js';
import { AgreementDesk } from './agreement-desk.js';
import type { FakeSchool } from './fake-school.js';
import { asOwn, asSchool, step, stepOf } from './invented-requests.js';
import { keepReport } from './invented-reports.js';

/** Days that a link holds. */
const LINK_DAYS = 14;

/** Nobody guesses a token of 256 bits: whoever holds one may hear why it does not open any more. */
function refused(
  operation: OperationName,
  problemCode: 'link-not-valid' | 'link-expired' | 'link-revoked',
): UnauthenticatedError {
  return new UnauthenticatedError({ operation, status: 401, problemCode });
}

interface KnownLink extends FeedbackLink {
  readonly familyId: string;
}

/** Parts of a record that are notes in the visitors' own words. */
const NOTES = ['purpose', 'outline', 'findings', 'followUp'] as const;

const desks = new WeakMap<FakeSchool, FamilyDesk>();

/** What an invented school does for families: links, feedback, answers. */
export class FamilyDesk {
  readonly #school: FakeSchool;
  readonly #links = new Map<string, KnownLink>();
  readonly #revoked = new Set<string>();
  /** By token. */
  readonly #feedback = new Map<string, FeedbackDraft>();
  /** Which family has sent a request, by its id. */
  readonly #senders = new Map<string, string>();

  constructor(school: FakeSchool) {
    this.#school = school;
  }

  /** The one desk of a school, which all its fake clients share. */
  static of(school: FakeSchool): FamilyDesk {
    const known = desks.get(school);
    if (known) return known;
    const desk = new FamilyDesk(school);
    desks.set(school, desk);
    return desk;
  }

  /** After a visit to several families, one of them has to be named. */
  createLink(visitId: string, named?: string): FeedbackLink {
    const { now, timeZone } = this.#school;
    const families = [...this.#familiesAt(visitId)];
    if (families.length === 0) throw new NotFoundError({ operation: 'createFeedbackLink', status: 404 });
    const [familyId, another] = families.filter((id) => named === undefined || named === id);
    if (familyId === undefined || another !== undefined) {
      const details = { operation: 'createFeedbackLink', status: 422, problemCode: 'family-not-named' } as const;
      throw new ValidationError(details);
    }
    const link: FeedbackLink = {
      token: `demonstration-link-${this.#links.size + 1}`,
      visitId,
      expiresAt: instantAt(addDays(localDateOf(now, timeZone), LINK_DAYS), '23:59:59', timeZone),
    };
    this.#links.set(link.token, { ...link, familyId });
    return link;
  }

  /** What a family sees through its link: never a category, never another family's data. */
  visitFor(token: string, operation: OperationName): FamilyVisit {
    const { visitId, familyId } = this.#linkOf(token, operation);
    const { directory, visits, timeZone } = this.#school;
    const visit = visits.find(({ id }) => id === visitId);
    if (!visit) throw new NotFoundError({ operation, status: 404 });
    const feedback = this.#feedback.get(token);
    return {
      visitId,
      schoolName: directory.schoolName,
      students: visit.studentIds
        .filter((id) => directory.familyIdOf(id) === familyId)
        .map((id) => ({ displayName: directory.nameOf(id) })),
      visitors: visit.visitors.map(({ personId, role }) => ({ displayName: directory.nameOf(personId), role })),
      mode: visit.mode,
      startedAt: visit.startedAt,
      endedAt: visit.endedAt,
      timeZone,
      questions: [...FEEDBACK_QUESTIONS],
      ...(feedback && { feedback }),
      requests: this.#requestsOf(visitId, familyId).map((request) => asOwn(this.#school, request)),
      ...(visit.agreement && this.#familiesAt(visitId).size === 1 && { hasAgreement: true as const }),
    };
  }

  /** Ends a link at once. */
  revoke(token: string): void {
    this.#revoked.add(token);
  }

  keepFeedback(token: string, draft: FeedbackDraft): void {
    const { visitId, familyId } = this.#linkOf(token, 'sendFeedback');
    if (this.#feedback.has(token)) {
      throw new ConflictError({ operation: 'sendFeedback', status: 409, problemCode: 'feedback-already-sent' });
    }
    this.#feedback.set(token, draft);
    if (!draft.request?.trim()) return;
    const { id } = this.#school.addRequest(visitId, draft.request, 'family');
    this.#senders.set(id, familyId);
  }

  replyTo(token: string, requestId: string, { version, ...reply }: RequestReplyDraft): void {
    const { visitId, familyId } = this.#linkOf(token, 'replyToRequest');
    if (!this.#requestsOf(visitId, familyId).some(({ id }) => id === requestId)) {
      throw new NotFoundError({ operation: 'replyToRequest', status: 404, problemCode: 'request-not-found' });
    }
    step(this.#school, 'replyToRequest', requestId, version, { kind: 'family-replied', ...reply });
  }

  askAboutData(token: string, { kind, text }: DataRequestDraft): void {
    const { visitId, familyId } = this.#linkOf(token, 'askAboutData');
    const { id } = this.#school.addRequest(visitId, text?.trim() ?? '', 'family', kind);
    this.#senders.set(id, familyId);
  }

  dataFor(token: string): FamilyData {
    const { visitId } = this.#linkOf(token, 'getFamilyData');
    const { schoolName, timeZone, students, visitors, feedback, requests } = this.visitFor(token, 'getFamilyData');
    const visit = this.#school.visits.find(({ id }) => id === visitId);
    if (!visit) throw new NotFoundError({ operation: 'getFamilyData', status: 404 });
    const { format, mode, startedAt, endedAt, filedAt, appointment, agreement, photoConsent } = visit;
    const said = AgreementDesk.of(this.#school).saidByFamily(visitId);
    return {
      madeAt: this.#school.now,
      schoolName,
      timeZone,
      students,
      visit: {
        ...{ format, mode, startedAt, endedAt, filedAt, visitors },
        ...(appointment && { appointment }),
        ...(visit.familyPresent && { familyPresent: visit.familyPresent.map(({ relation }) => relation) }),
        ...(visit.studentPresent !== undefined && { studentPresent: visit.studentPresent }),
        ...(agreement && { agreement }),
        ...(photoConsent && { photoConsent }),
        attachments: visit.attachments?.length ?? 0,
      },
      notes: NOTES.filter((field) => visit[field] !== undefined),
      ...(feedback && { feedback }),
      requests,
      ...(said.length > 0 && { agreementAnswers: said }),
    };
  }

  /** What was written down at a visit to several families is about all of them, and shown to none. */
  agreementFor(token: string, operation: OperationName = 'getFamilyAgreement'): VisitAgreement {
    const { visitId } = this.#linkOf(token, operation);
    if (this.#familiesAt(visitId).size !== 1) {
      throw new NotFoundError({ operation, status: 404, problemCode: 'agreement-not-found' });
    }
    return AgreementDesk.of(this.#school).agreement(visitId, operation);
  }

  answerAgreement(token: string, answer: AgreementAnswer): VisitAgreement {
    const { visitId } = this.agreementFor(token, 'answerAgreement');
    AgreementDesk.of(this.#school).answer(visitId, answer);
    return this.agreementFor(token, 'answerAgreement');
  }

  conductRules(token: string): ConductRules {
    this.#linkOf(token, 'listConductRules');
    return { conduct: [...conductRulesOf(this.#school.policies)] };
  }

  report(token: string, draft: MisconductReportDraft): ReportReceipt {
    const { visitId, familyId } = this.#linkOf(token, 'reportMisconduct');
    const { directory, visits } = this.#school;
    const named = visits.find(({ id }) => id === visitId)?.studentIds ?? [];
    const studentIds = named.filter((id) => directory.familyIdOf(id) === familyId);
    return keepReport(this.#school, visitId, studentIds, draft);
  }

  /** What somebody of the school sees: a teacher the requests of the own classes, a leader all. */
  requestsFor(role: 'teacher' | 'leader', personId: string): SchoolRequest[] {
    const { directory, requests } = this.#school;
    const own = new Set(directory.classIdsOf(personId));
    return [...requests]
      .reverse()
      .map((request) => asSchool(this.#school, request, this.#senders.get(request.id)))
      .filter(
        ({ kind, students }) =>
          role === 'leader' ||
          (kind === 'request' && students.some(({ id }) => own.has(directory.classOf(id)?.id ?? ''))),
      );
  }

  answer(
    requestId: string,
    { role, personId }: { readonly role: 'teacher' | 'leader'; readonly personId: string },
    answer: RequestAnswerDraft,
  ): SchoolRequest {
    if (!this.requestsFor(role, personId).some(({ id }) => id === requestId)) {
      throw new NotFoundError({ operation: 'answerRequest', status: 404, problemCode: 'request-not-found' });
    }
    const { version } = answer;
    const after = step(this.#school, 'answerRequest', requestId, version, stepOf(answer, personId));
    return asSchool(this.#school, after, this.#senders.get(requestId));
  }

  #familiesAt(visitId: string): ReadonlySet<string> {
    const { directory, visits } = this.#school;
    const studentIds = visits.find(({ id }) => id === visitId)?.studentIds ?? [];
    return new Set(studentIds.map((id) => directory.familyIdOf(id)));
  }

  /** What a visitor noted at a visit to several families may be anybody's, and is shown to none. */
  #requestsOf(visitId: string, familyId: string): FamilyRequest[] {
    const isAlone = this.#familiesAt(visitId).size === 1;
    return this.#school.requests.filter(
      (request) =>
        request.visitId === visitId &&
        (request.from === 'family' ? this.#senders.get(request.id) === familyId : isAlone),
    );
  }

  #linkOf(token: string, operation: OperationName): KnownLink {
    const link = this.#links.get(token);
    if (!link) throw refused(operation, 'link-not-valid');
    if (this.#revoked.has(token)) throw refused(operation, 'link-revoked');
    if (epochMillisecondsOf(link.expiresAt) < epochMillisecondsOf(this.#school.now)) {
      throw refused(operation, 'link-expired');
    }
    return link;
  }
}
