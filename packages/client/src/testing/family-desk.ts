import { epochMillisecondsOf, instantAt, addDays, localDateOf } from '@homevisit/sdk/calendar';
import { FEEDBACK_QUESTIONS, type FamilyRequest, type FeedbackDraft } from '@homevisit/sdk/model';
import type { FamilyVisit, FeedbackLink } from '../contract/schemas.js';
import type { OperationName } from '../contract/routes.js';
import { ConflictError, NotFoundError, UnauthenticatedError, ValidationError } from '../errors/index.js';
import type { FakeSchool } from './fake-school.js';

/** Days that a link holds. */
const LINK_DAYS = 14;

/** An expired link and one that never was are answered alike: a guess learns nothing. */
function refused(operation: OperationName): UnauthenticatedError {
  return new UnauthenticatedError({ operation, status: 401, problemCode: 'link-not-valid' });
}

interface KnownLink extends FeedbackLink {
  readonly familyId: string;
}

const desks = new WeakMap<FakeSchool, FamilyDesk>();

/** What an invented school does for families: links, feedback, answers. */
export class FamilyDesk {
  readonly #school: FakeSchool;
  readonly #links = new Map<string, KnownLink>();
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
      requests: this.#requestsOf(visitId, familyId),
    };
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
    if (!link) throw refused(operation);
    if (epochMillisecondsOf(link.expiresAt) < epochMillisecondsOf(this.#school.now)) throw refused(operation);
    return link;
  }
}
