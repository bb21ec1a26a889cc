import type { FeedbackLink, PlannedVisit, Session } from '@homevisit/client/contract';
import type { Instant } from '@homevisit/sdk/calendar';
import { CONDUCT_CODES, VISIT_TOPICS, type VisitDraft, type VisitRecord } from '@homevisit/sdk/model';
import type { Conversation } from './conversation.js';
import { Unmet } from './unmet.js';

const DAY = 86_400_000;

/** What the kit found out about the school by asking, and what it makes there for its checks. */
export class SchoolUnderTest {
  readonly #conversation: Conversation;
  readonly session: Session;
  readonly classId: string;
  readonly studentId: string;
  readonly #otherVisitor: string;
  /** Stands in the free text of what the kit writes, so that it can be looked for where it must not be. */
  readonly marker = `conformance-${crypto.randomUUID()}`;

  private constructor(conversation: Conversation, session: Session, studentId: string, otherVisitor: string) {
    this.#conversation = conversation;
    this.session = session;
    this.classId = session.classIds[0] ?? '';
    this.studentId = studentId;
    this.#otherVisitor = otherVisitor;
  }

  /**
   * Asks who the teacher is and takes the first student of the first own class.
   *
   * @throws {Unmet} where the school has not what the checks need.
   */
  static async find(conversation: Conversation): Promise<SchoolUnderTest> {
    const session = await conversation.ask('getSession', { by: 'teacher' });
    const colleague = await conversation.ask('getSession', { by: 'colleague' });
    const [classId] = session.classIds;
    if (classId === undefined) throw new Unmet('teacher: /classIds/0', '[]');
    const { students } = await conversation.ask('listStudents', { by: 'teacher', path: { classId } });
    const student = students.find(({ siblings }) => siblings.length === 0);
    if (student === undefined) throw new Unmet('listStudents: a student without brothers or sisters', '0');
    return new SchoolUnderTest(conversation, session, student.id, colleague.person.id);
  }

  /** A day that many days from today, at the school. */
  day(away: number): string {
    return new Date(Date.parse(this.session.now) + away * DAY).toISOString().slice(0, 10);
  }

  #instant(minutesAgo: number): Instant {
    return new Date(Date.parse(this.session.now) - minutesAgo * 60_000).toISOString() as Instant;
  }

  #visitors(): VisitDraft['visitors'] {
    return [
      { personId: this.session.person.id, role: 'class-teacher' },
      { personId: this.#otherVisitor, role: 'subject-teacher' },
    ];
  }

  /** A record with everything that a school may ask for. */
  draft(): VisitDraft {
    return {
      studentIds: [this.studentId],
      format: 'individual',
      mode: 'home',
      startedAt: this.#instant(180),
      endedAt: this.#instant(120),
      visitors: this.#visitors(),
      purpose: this.marker,
      appointment: { agreedAt: this.#instant(4 * 1440), channel: 'phone' },
      consent: { givenAt: this.#instant(4 * 1440) },
      approval: { approvedAt: this.#instant(3 * 1440) },
      safetyReport: {
        reportedAt: this.#instant(240),
        place: this.marker,
        expectedMinutes: 60,
        reachable: true,
        backAt: this.#instant(100),
      },
      familyPresent: [{ relation: 'parent' }],
      studentPresent: true,
      findings: Object.fromEntries(VISIT_TOPICS.map((topic) => [topic, this.marker])),
      conduct: [...CONDUCT_CODES],
      followUp: this.marker,
    };
  }

  /** Body of a plan for a visit some days ahead. */
  plan(daysAhead = 30): Record<string, unknown> {
    const { studentId, marker } = this;
    return {
      studentIds: [studentId],
      format: 'individual',
      mode: 'home',
      visitors: this.#visitors(),
      on: this.day(daysAhead),
      purpose: marker,
    };
  }

  /** Plans a visit of the check's own. */
  planned(daysAhead?: number): Promise<PlannedVisit> {
    return this.#conversation.ask('planVisit', { by: 'teacher', body: this.plan(daysAhead) });
  }

  /** Files a record of the check's own. */
  async filed(): Promise<VisitRecord> {
    return (await this.#conversation.ask('fileVisit', { by: 'teacher', body: this.draft() })).visit;
  }

  /** A family's link to a visit of the check's own. */
  async link(): Promise<FeedbackLink> {
    const { id: visitId } = await this.filed();
    return this.#conversation.ask('createFeedbackLink', { by: 'teacher', path: { visitId } });
  }
}
