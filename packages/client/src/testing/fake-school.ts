import { instantAt, type DateRange, type Instant, type LocalDate, type SchoolCalendar } from '@homevisit/sdk/calendar';
import type { FamilyRequest, Locale, Roster, VisitDecline, VisitDraft, VisitRecord } from '@homevisit/sdk/model';
import {
  buildFacts,
  compareByUrgency,
  digestClauses,
  evaluate,
  layerPolicies,
  type Facts,
  type PolicyPack,
  type PolicySet,
  type Verdict,
} from '@homevisit/sdk/policy';
import { coverageMeasures } from '@homevisit/sdk/report';
import { checkVisit } from '@homevisit/sdk/visit';
import type { AccessEntry } from '../contract/access-schemas.js';
import type { OperationName } from '../contract/routes.js';
import type { Coverage, DeclineDraft, VerdictQuery, VerdictSheet } from '../contract/schemas.js';
import { withRecordedFacts } from '../contract/recorded-facts.js';
import type { SchoolFact } from '../contract/school-fact-schemas.js';
import type { VisitWarning } from '../contract/visit-warning.js';
import { ValidationError } from '../errors/index.js';
import { demonstrationPolicy } from './demonstration-policy.js';
import { demonstrationCalendar, demonstrationRoster, SCHOOL_ID } from './demonstration-school.js';
import { demonstrationDeclines, demonstrationVisits } from './demonstration-visits.js';
import { receive, step } from './invented-requests.js';
import { SchoolDirectory } from './school-directory.js';
import { verdictsOf } from './verdicts-of.js';

/** Options of {@link createFakeSchool}. */
export interface FakeSchoolOptions {
  /**
   * The moment at which the school stands still, until `setNow` moves it.
   *
   * @default '2027-01-10T19:00:00+08:00', twelve days before the end of a term
   */
  readonly now?: Instant;
  /**
   * The language of the people's names.
   *
   * @default 'zh-CN'
   */
  readonly locale?: Locale;
  /**
   * The documents that the school answers to, such as `jurisdictions.fengnan` of `@homevisit/policies`.
   *
   * @default an invented plan of the invented school
   */
  readonly policies?: PolicySet | readonly PolicyPack[];
  /**
   * The school's calendar.
   *
   * @default one school year of two terms, without working time
   */
  readonly calendar?: SchoolCalendar;
  /** Emergencies declared for the school. */
  readonly emergencies?: readonly DateRange[];
}

/** Statuses that a leader is told of. */
const PRESSING = new Set<Verdict['status']>(['overdue', 'due-soon', 'breached']);

function policySetOf(policies: FakeSchoolOptions['policies'] = [demonstrationPolicy]): PolicySet {
  return 'packs' in policies ? policies : layerPolicies(policies);
}

/**
 * An invented school in memory: two classes, twelve students with brothers and sisters, four members of staff and
 * a few visits. Verdicts are evaluated by the SDK, never made up.
 */
export class FakeSchool {
  readonly policies: PolicySet;
  readonly roster: Roster;
  readonly directory: SchoolDirectory;
  readonly schoolId = SCHOOL_ID;
  readonly calendar: SchoolCalendar;
  readonly visits: VisitRecord[] = [...demonstrationVisits];
  readonly declines: VisitDecline[] = [...demonstrationDeclines];
  readonly requests: FamilyRequest[] = [];
  /** What clauses speak of and no record holds, as it was recorded. */
  readonly schoolFacts: SchoolFact[] = [];
  readonly accessLog: AccessEntry[] = [];
  #now: Instant;
  readonly #emergencies: readonly DateRange[];

  constructor(options: FakeSchoolOptions = {}) {
    this.#now = options.now ?? '2027-01-10T19:00:00+08:00';
    this.policies = policySetOf(options.policies);
    this.calendar = options.calendar ?? demonstrationCalendar;
    this.roster = demonstrationRoster(options.locale ?? 'zh-CN');
    this.directory = new SchoolDirectory(this.roster, options.locale ?? 'zh-CN');
    this.#emergencies = options.emergencies ?? [];
  }

  /** The school's clock. */
  get now(): Instant {
    return this.#now;
  }

  /** IANA name of the school's time zone. */
  get timeZone(): string {
    return this.calendar.timeZone;
  }

  /** Moves the school's clock. */
  setNow(now: Instant): void {
    this.#now = now;
  }

  /** Notes who has looked at whose visits. */
  noteAccess(personId: string, operation: OperationName, studentIds: readonly string[]): void {
    const named = (id: string) => ({ id, displayName: this.directory.nameOf(id) });
    this.accessLog.push({
      position: this.accessLog.length + 1,
      at: this.#now,
      actor: { type: 'account', ...named(personId) },
      operation,
      subjects: studentIds.map(named),
    });
  }

  /** What the rules know of the school. */
  facts(): Facts {
    const held = this.schoolFacts.filter(({ retracted }) => !retracted);
    const { workingTime, ...lists } = withRecordedFacts({}, held);
    return buildFacts({
      ...lists,
      roster: this.roster,
      schoolId: SCHOOL_ID,
      calendar: { ...this.calendar, ...(workingTime && { workingTime }) },
      visits: this.visits,
      declines: this.declines,
      emergencies: this.#emergencies,
    });
  }

  /** The verdicts of some subjects; an unknown subject is left out. */
  sheetOf(subjects: VerdictQuery['subjects'], day?: LocalDate): VerdictSheet {
    const asOf = day === undefined ? this.#now : instantAt(day, '23:59:59', this.timeZone);
    return verdictsOf(this, subjects, asOf);
  }

  /** The verdicts of the students named. */
  sheetOfStudents(studentIds: readonly string[]): VerdictSheet {
    return this.sheetOf(studentIds.map((id) => ({ type: 'student', id })));
  }

  /** Checks a record as a real backend does, and keeps it; a visit that was planned has its id already. */
  fileVisit(draft: VisitDraft, filedBy: string, id = `visit-${String(this.visits.length + 1).padStart(4, '0')}`) {
    const accepted = this.accept(draft, 'fileVisit');
    const visit: VisitRecord = { ...accepted, id, schoolId: SCHOOL_ID, filedAt: this.#now, filedBy };
    this.visits.push(visit);
    for (const { text } of visit.requests ?? []) this.addRequest(visit.id, text, 'visit-record');
    return visit;
  }

  /** The record without what says nothing; one with faults is refused. */
  accept(draft: VisitDraft, operation: OperationName): VisitDraft {
    const checked = checkVisit(draft, this.policies, { now: this.#now, calendar: this.calendar });
    if (checked.ok) return checked.draft;
    const faults = checked.faults.map(({ pointer, code, clauses }) => ({
      pointer,
      code,
      ...(clauses && { clauses: [...clauses] }),
    }));
    throw new ValidationError({ operation, status: 422, problemCode: 'visit-not-acceptable' }, faults);
  }

  /** What is worth a second look in a record. */
  warningsOf(draft: VisitDraft): VisitWarning[] {
    const { warnings } = checkVisit(draft, this.policies, { now: this.#now, calendar: this.calendar });
    return warnings.map(({ pointer, code, clauses, values }) => ({
      pointer,
      code,
      ...(clauses && { clauses: [...clauses] }),
      ...(values && { values: { ...values } }),
    }));
  }

  /** Keeps a family's refusal. */
  recordDecline(draft: DeclineDraft): VisitDecline {
    const decline: VisitDecline = {
      ...draft,
      id: `decline-${String(this.declines.length + 1).padStart(4, '0')}`,
      schoolId: SCHOOL_ID,
      declinedAt: this.#now,
    };
    this.declines.push(decline);
    return decline;
  }

  /** Keeps a family's request. */
  addRequest(
    visitId: string,
    text: string,
    from: FamilyRequest['from'],
    kind: FamilyRequest['kind'] = 'request',
  ): FamilyRequest {
    return receive(this, SCHOOL_ID, { visitId, text, from, kind });
  }

  /** Answers a family's request, as the school would. */
  answerRequest(requestId: string, answer: string): void {
    const version = this.requests.find(({ id }) => id === requestId)?.version ?? 0;
    step(this, 'answerRequest', requestId, version, { kind: 'answered', by: 'staff-chen', text: answer });
  }

  /** How the school stands. */
  coverage(day?: LocalDate): Coverage {
    const asOf = day === undefined ? this.#now : instantAt(day, '23:59:59', this.timeZone);
    const facts = this.facts();
    const verdicts = evaluate(this.policies, facts, asOf);
    return {
      asOf,
      measures: coverageMeasures(this.policies, facts, verdicts, asOf),
      clauses: digestClauses(this.policies),
      pressing: verdicts
        .filter(({ status }) => PRESSING.has(status))
        .sort(compareByUrgency)
        .map(({ subject, status, clause, dueOn, dueAt }) => ({
          subject,
          ...this.directory.describe(subject, this.visits),
          status,
          clause,
          ...(dueOn && { dueOn }),
          ...(dueAt && { dueAt }),
        })),
    };
  }
}

/** Makes an invented school, which several fake clients may share. */
export function createFakeSchool(options: FakeSchoolOptions = {}): FakeSchool {
  return new FakeSchool(options);
}
