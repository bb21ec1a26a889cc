import { epochMillisecondsOf, instantAt, addDays, localDateOf } from '@homevisit/sdk/calendar';
import { FEEDBACK_QUESTIONS, type FeedbackDraft } from '@homevisit/sdk/model';
import type { FamilyVisit, FeedbackLink } from '../contract/schemas.js';
import type { OperationName } from '../contract/routes.js';
import { ConflictError, NotFoundError, UnauthenticatedError } from '../errors/index.js';
import type { FakeSchool } from './fake-school.js';

/** Days that a link holds. */
const LINK_DAYS = 14;

const desks = new WeakMap<FakeSchool, FamilyDesk>();

/** What an invented school does for families: links, feedback, answers. */
export class FamilyDesk {
  readonly #school: FakeSchool;
  readonly #links = new Map<string, FeedbackLink>();
  readonly #feedback = new Map<string, FeedbackDraft>();

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

  createLink(visitId: string): FeedbackLink {
    const { now, timeZone, visits } = this.#school;
    if (!visits.some(({ id }) => id === visitId)) {
      throw new NotFoundError({ operation: 'createFeedbackLink', status: 404 });
    }
    const link: FeedbackLink = {
      token: `demonstration-link-${this.#links.size + 1}`,
      visitId,
      expiresAt: instantAt(addDays(localDateOf(now, timeZone), LINK_DAYS), '23:59:59', timeZone),
    };
    this.#links.set(link.token, link);
    return link;
  }

  /** What a family sees through its link: never a category, never another family's data. */
  visitFor(token: string, operation: OperationName): FamilyVisit {
    const { visitId } = this.#linkOf(token, operation);
    const { directory, visits, requests, timeZone } = this.#school;
    const visit = visits.find(({ id }) => id === visitId);
    if (!visit) throw new NotFoundError({ operation, status: 404 });
    const feedback = this.#feedback.get(visitId);
    return {
      visitId,
      schoolName: directory.schoolName,
      students: visit.studentIds.map((id) => ({ displayName: directory.nameOf(id) })),
      visitors: visit.visitors.map(({ personId, role }) => ({ displayName: directory.nameOf(personId), role })),
      mode: visit.mode,
      startedAt: visit.startedAt,
      endedAt: visit.endedAt,
      timeZone,
      questions: [...FEEDBACK_QUESTIONS],
      ...(feedback && { feedback }),
      requests: requests.filter((request) => request.visitId === visitId),
    };
  }

  keepFeedback(token: string, draft: FeedbackDraft): void {
    const { visitId } = this.#linkOf(token, 'sendFeedback');
    if (this.#feedback.has(visitId)) {
      throw new ConflictError({ operation: 'sendFeedback', status: 409, problemCode: 'feedback-already-sent' });
    }
    this.#feedback.set(visitId, draft);
    if (draft.request?.trim()) this.#school.addRequest(visitId, draft.request, 'family');
  }

  #linkOf(token: string, operation: OperationName): FeedbackLink {
    const link = this.#links.get(token);
    if (!link) throw new UnauthenticatedError({ operation, status: 401, problemCode: 'link-unknown' });
    if (epochMillisecondsOf(link.expiresAt) < epochMillisecondsOf(this.#school.now)) {
      throw new UnauthenticatedError({ operation, status: 401, problemCode: 'link-expired' });
    }
    return link;
  }
}
