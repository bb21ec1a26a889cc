import type { Instant } from '@homevisit/sdk/calendar';
import type { VisitRecord } from '@homevisit/sdk/model';
import { applyVisitEvent, planVisit, possibleEvents, type VisitCourse } from '@homevisit/sdk/visit';
import { courseAfterFiling, visitEventOf } from '../contract/course-after-filing.js';
import type {
  OperationName,
  PhotoConsentChange,
  PlannedVisit,
  ReportedVisitEvent,
  VisitCorrection,
  VisitDetail,
  VisitPlan,
  VisitRevision,
} from '../contract/index.js';
import { ConflictError, ForbiddenError, NotFoundError } from '../errors/index.js';
import type { PlannedVisitFilter } from '../visit-work.js';
import { AttachmentDesk } from './attachment-desk.js';
import type { FakeSchool } from './fake-school.js';

interface Plan {
  readonly plan: VisitPlan;
  readonly id: string;
  readonly plannedAt: Instant;
  readonly plannedBy: string;
  readonly course: VisitCourse;
  readonly changes: number;
}

interface Confirmation {
  readonly personId: string;
  readonly confirmedAt: Instant;
  readonly revision: number;
}

const ENDED: readonly VisitCourse['state'][] = ['recorded', 'confirmed', 'filed', 'cancelled', 'declined'];

const desks = new WeakMap<FakeSchool, VisitDesk>();

/** What an invented school does with visits before and after they are filed. */
export class VisitDesk {
  readonly attachments: AttachmentDesk;
  readonly #school: FakeSchool;
  readonly #plans = new Map<string, Plan>();
  readonly #listeners = new Set<() => void>();
  /** Records as they were first filed, of those that were corrected. */
  readonly #first = new Map<string, VisitRecord>();
  readonly #corrections = new Map<string, readonly VisitRevision[]>();
  readonly #confirmations = new Map<string, readonly Confirmation[]>();
  readonly #consents = new Map<string, PhotoConsentChange>();

  constructor(school: FakeSchool) {
    this.#school = school;
    this.attachments = new AttachmentDesk(school);
  }

  /** The one desk of a school, which all its fake clients share. */
  static of(school: FakeSchool): VisitDesk {
    const known = desks.get(school) ?? new VisitDesk(school);
    desks.set(school, known);
    return known;
  }

  /** Calls back after each change of a plan or its course, until the function that is given ends it. */
  onChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  plan(plan: VisitPlan, personId: string): PlannedVisit {
    const { now } = this.#school;
    const id = `planned-visit-${String(this.#plans.size + 1).padStart(4, '0')}`;
    const course = planVisit({ mode: plan.mode, on: plan.on, at: now });
    return this.#keep({ plan, id, plannedAt: now, plannedBy: personId, course, changes: 1 });
  }

  planned(id: string, operation: OperationName = 'getPlannedVisit'): PlannedVisit {
    return this.#view(this.#planOf(id, operation));
  }

  /** The course of a plan as the state machine keeps it. */
  courseOf(id: string): VisitCourse {
    return this.#planOf(id, 'getPlannedVisit').course;
  }

  plannedVisits(filter: PlannedVisitFilter, personId: string): PlannedVisit[] {
    const { from = '', to = '9999-12-31', scope = 'own', state } = filter;
    return [...this.#plans.values()]
      .map((plan) => this.#view(plan))
      .filter(({ on }) => from <= on && on <= to)
      .filter(
        ({ plannedBy, visitors }) =>
          scope === 'school' || plannedBy === personId || visitors.some((visitor) => visitor.personId === personId),
      )
      .filter(({ course }) => state !== 'open' || !ENDED.includes(course.state))
      .filter(({ course }) => state !== 'under-way' || course.state === 'under-way')
      .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1));
  }

  changePlan(id: string, plan: VisitPlan, ifMatch: string): PlannedVisit {
    const known = this.#planOf(id, 'changePlannedVisit');
    this.#refuseOther('changePlannedVisit', ifMatch, this.#view(known));
    const { on, mode } = this.#view(known);
    return this.#keep({ ...known, plan: { ...plan, on, mode }, changes: known.changes + 1 });
  }

  recordEvent(id: string, event: ReportedVisitEvent, ifMatch: string | undefined): PlannedVisit {
    const known = this.#planOf(id, 'recordVisitEvent');
    if (ifMatch !== undefined) this.#refuseOther('recordVisitEvent', ifMatch, this.#view(known));
    const applied = applyVisitEvent(known.course, visitEventOf(event));
    if (applied.ok) return this.#keep({ ...known, course: applied.course, changes: known.changes + 1 });
    const current = this.#view(known);
    const details = { operation: 'recordVisitEvent', status: 409, problemCode: 'visit-event-not-possible' } as const;
    throw new ConflictError(details, { version: current.version, body: current });
  }

  /** Brings the course of a planned visit to its end. */
  noteFiled(record: VisitRecord): void {
    const known = this.#planOf(record.id, 'fileVisit');
    this.#keep({ ...known, course: courseAfterFiling(known.course, record), changes: known.changes + 1 });
  }

  detail(visitId: string, operation: OperationName = 'getVisit'): VisitDetail {
    const { directory } = this.#school;
    const visit = this.#recordOf(visitId, operation);
    const revision = (this.#corrections.get(visitId)?.length ?? 0) + 1;
    const valid = (this.#confirmations.get(visitId) ?? []).filter((one) => one.revision === revision);
    const consent = this.#consents.get(visitId);
    const course = this.#plans.get(visitId)?.course;
    return {
      visit,
      version: `${revision}.${this.#confirmations.get(visitId)?.length ?? 0}`,
      revision,
      students: this.#students(visit.studentIds),
      filedByName: directory.nameOf(visit.filedBy),
      confirmations: valid.map(({ personId, confirmedAt }) => ({
        personId,
        displayName: directory.nameOf(personId),
        confirmedAt,
      })),
      awaiting: visit.visitors
        .map(({ personId }) => personId)
        .filter((id) => id !== visit.filedBy && !valid.some(({ personId }) => personId === id))
        .map((personId) => ({ personId, displayName: directory.nameOf(personId) })),
      attachments: this.attachments.ofVisit(visitId),
      ...(consent && { photoConsentChange: consent }),
      ...(course && { course: { ...course, history: [...course.history] } }),
    };
  }

  toConfirm(personId: string): VisitDetail[] {
    return this.#school.visits
      .map(({ id }) => this.detail(id))
      .filter(({ awaiting }) => awaiting.some((one) => one.personId === personId));
  }

  confirm(visitId: string, personId: string, ifMatch: string): VisitDetail {
    const detail = this.detail(visitId, 'confirmVisit');
    this.#refuseOther('confirmVisit', ifMatch, detail);
    if (!detail.awaiting.some((one) => one.personId === personId)) {
      throw new ForbiddenError({ operation: 'confirmVisit', status: 403, problemCode: 'confirmation-not-asked' });
    }
    const confirmation = { personId, confirmedAt: this.#school.now, revision: detail.revision };
    this.#confirmations.set(visitId, [...(this.#confirmations.get(visitId) ?? []), confirmation]);
    return this.detail(visitId);
  }

  correct(visitId: string, { reason, draft }: VisitCorrection, personId: string, ifMatch: string): VisitDetail {
    const detail = this.detail(visitId, 'correctVisit');
    this.#refuseOther('correctVisit', ifMatch, detail);
    const { id, schoolId, filedAt, filedBy } = detail.visit;
    const record: VisitRecord = { ...this.#school.accept(draft, 'correctVisit'), id, schoolId, filedAt, filedBy };
    const earlier = this.revisions(visitId);
    this.#corrections.set(visitId, [
      ...(this.#corrections.get(visitId) ?? []),
      { ...this.#revision(record, earlier.length + 1, personId), reason },
    ]);
    this.#school.visits[this.#school.visits.findIndex((one) => one.id === visitId)] = record;
    this.#first.set(visitId, this.#first.get(visitId) ?? detail.visit);
    return this.detail(visitId);
  }

  revisions(visitId: string): VisitRevision[] {
    const record = this.#recordOf(visitId, 'listRevisions');
    const first = this.#first.get(visitId) ?? record;
    const { at, ...filed } = this.#revision(first, 1, first.filedBy);
    return [{ ...filed, at: first.filedAt ?? at }, ...(this.#corrections.get(visitId) ?? [])];
  }

  changeConsent(visitId: string, change: PhotoConsentChange): VisitDetail {
    const { attachments = [] } = this.#recordOf(visitId, 'recordPhotoConsent');
    this.#consents.set(visitId, change);
    if (change.answer !== 'given') {
      this.attachments.deleteAll(attachments.filter(({ kind }) => kind === 'photo').map(({ id }) => id));
    }
    return this.detail(visitId);
  }

  #planOf(id: string, operation: OperationName): Plan {
    const plan = this.#plans.get(id);
    if (!plan) throw new NotFoundError({ operation, status: 404, problemCode: 'visit-not-found' });
    return plan;
  }

  #recordOf(id: string, operation: OperationName): VisitRecord {
    const visit = this.#school.visits.find((one) => one.id === id);
    if (!visit) throw new NotFoundError({ operation, status: 404, problemCode: 'visit-not-found' });
    return visit;
  }

  #refuseOther(operation: OperationName, ifMatch: string, current: PlannedVisit | VisitDetail): void {
    if (current.version === ifMatch) return;
    const details = { operation, status: 412, problemCode: 'version-not-current' } as const;
    throw new ConflictError(details, { version: current.version, body: current });
  }

  #keep(plan: Plan): PlannedVisit {
    this.#plans.set(plan.id, plan);
    for (const listener of [...this.#listeners]) listener();
    return this.#view(plan);
  }

  #view({ plan, id, plannedAt, plannedBy, course, changes }: Plan): PlannedVisit {
    return {
      ...plan,
      mode: course.mode,
      on: course.plannedOn ?? plan.on,
      id,
      schoolId: this.#school.schoolId,
      plannedAt,
      plannedBy,
      version: String(changes),
      course: { ...course, history: [...course.history] },
      possibleEvents: [...possibleEvents(course)],
      students: this.#students(plan.studentIds),
    };
  }

  #revision(record: VisitRecord, revision: number, personId: string): VisitRevision {
    const displayName = this.#school.directory.nameOf(personId);
    return { revision, at: this.#school.now, by: { personId, displayName }, record };
  }

  #students(ids: readonly string[]): PlannedVisit['students'] {
    const { directory } = this.#school;
    return ids.map((id) => ({
      id,
      displayName: directory.nameOf(id),
      classTitle: directory.classOf(id)?.title ?? '',
    }));
  }
}
