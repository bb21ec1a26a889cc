import { localDateOf } from '@homevisit/sdk/calendar';
import type { AgreementAnswer, SchoolAgreement, VisitAgreement } from '../contract/agreement-schemas.js';
import type { FamilyData } from '../contract/family-data.js';
import type { OperationName } from '../contract/routes.js';
import { ConflictError, NotFoundError } from '../errors/index.js';
import type { FakeSchool } from './fake-school.js';
import { VisitDesk } from './visit-desk.js';

type Answer = VisitAgreement['answers'][number];

const desks = new WeakMap<FakeSchool, AgreementDesk>();

/** What an invented school and its families have agreed, and who has signed. */
export class AgreementDesk {
  readonly #school: FakeSchool;
  readonly #answers = new Map<string, Answer[]>();

  private constructor(school: FakeSchool) {
    this.#school = school;
  }

  /** The one desk of a school, which all its fake clients share. */
  static of(school: FakeSchool): AgreementDesk {
    const known = desks.get(school) ?? new AgreementDesk(school);
    desks.set(school, known);
    return known;
  }

  /** As both sides read it. */
  agreement(visitId: string, operation: OperationName): VisitAgreement {
    const visit = this.#school.visits.find(({ id }) => id === visitId);
    if (!visit?.agreement) throw new NotFoundError({ operation, status: 404, problemCode: 'agreement-not-found' });
    const { revision } = VisitDesk.of(this.#school).detail(visitId);
    const { timeZone } = this.#school;
    return {
      visitId,
      revision,
      agreedOn: localDateOf(visit.startedAt, timeZone),
      timeZone,
      ...visit.agreement,
      answers: [...(this.#answers.get(visitId) ?? [])],
    };
  }

  /** On the side of the school, the latest first. */
  agreements(): SchoolAgreement[] {
    const { visits, directory } = this.#school;
    return [...visits]
      .filter(({ agreement }) => agreement !== undefined)
      .reverse()
      .map(({ id, studentIds }) => ({
        ...this.agreement(id, 'listAgreements'),
        students: studentIds.map((studentId) => ({
          id: studentId,
          displayName: directory.nameOf(studentId),
          classTitle: directory.classOf(studentId)?.title ?? '',
        })),
      }));
  }

  sign(visitId: string, revision: number, personId: string): void {
    const displayName = this.#school.directory.nameOf(personId);
    this.#keep('signAgreement', visitId, { party: 'school', decision: 'signed', revision, displayName });
  }

  answer(visitId: string, { revision, decision, withStudent }: AgreementAnswer): void {
    this.#keep('answerAgreement', visitId, {
      party: 'family',
      decision,
      revision,
      ...(withStudent && decision === 'signed' && { withStudent }),
    });
  }

  /** For the family's copy of its data. */
  saidByFamily(visitId: string): NonNullable<FamilyData['agreementAnswers']> {
    return (this.#answers.get(visitId) ?? [])
      .filter(({ party }) => party === 'family')
      .map(({ decision, at, revision, withStudent }) => ({
        decision,
        at,
        revision,
        ...(withStudent && { withStudent }),
      }));
  }

  #keep(operation: OperationName, visitId: string, answer: Omit<Answer, 'at'>): void {
    if (this.agreement(visitId, operation).revision !== answer.revision) {
      throw new ConflictError({ operation, status: 409, problemCode: 'agreement-changed' });
    }
    const earlier = this.#answers.get(visitId) ?? [];
    const last = [...earlier]
      .reverse()
      .find(({ party, displayName }) => party === answer.party && displayName === answer.displayName);
    const { revision, decision, withStudent } = answer;
    // Said once more, it is kept once.
    if (last?.revision === revision && last.decision === decision && last.withStudent === withStudent) return;
    this.#answers.set(visitId, [...earlier, { ...answer, at: this.#school.now }]);
  }
}
