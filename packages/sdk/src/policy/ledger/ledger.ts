import type { Instant } from '../../calendar/instant.js';
import type { SchoolCalendar } from '../../calendar/school-calendar.js';
import { momentOf } from '../clause-evaluation.js';
import { subjectIn, subjectsIn, type EvaluatedSubjects, type EvaluationScope } from '../evaluated-subject.js';
import type { Facts } from '../facts.js';
import type { PolicySet } from '../policy-set.js';
import type { Verdict, VerdictSubject } from '../verdict.js';
import { EventStore, type FactChange } from './event-store.js';
import { LedgerError } from './ledger-error.js';
import { ledgerEvent, type LedgerEvent } from './ledger-event.js';
import type { LedgerSnapshot } from './ledger-snapshot.js';
import { LiveFacts } from './live-facts.js';
import { Reach } from './reach.js';
import { readStrictly } from './read-strictly.js';
import { VerdictCache } from './verdict-cache.js';

/** What a ledger is about, before any event. */
export interface LedgerOptions {
  readonly schoolId: string;
  /** Holds until an event brings another, and again when that is withdrawn. */
  readonly calendar: SchoolCalendar;
}

/** Facts of one school that come one by one, in any order, and verdicts that follow them. */
export interface Ledger {
  /** What is known now, in order of ids; a new object after each change, and the same one as long as nothing changes. */
  readonly facts: Facts;
  /**
   * Takes over one event or many: late ones, repeated ones, corrections and withdrawals. Events of one call are taken
   * together or, when one of them is faulty, not at all.
   *
   * @returns whose verdicts may be others now, by type and id, gone ones included; empty when the events said nothing new.
   * @throws {LedgerError} `invalid-event`, with the JSON Pointer of the fault.
   */
  apply(events: LedgerEvent | readonly LedgerEvent[]): readonly VerdictSubject[];
  /**
   * What `evaluate(policies, ledger.facts, asOf, scope)` gives, in the same order. For the moment that was asked about
   * last, only subjects are evaluated anew that a change has touched; the others' verdicts are the same objects as
   * before, so do not change them.
   *
   * @throws {RangeError} when `asOf` is no instant with offset.
   * @throws {PolicyError} when the school's settings do not fit the packs.
   */
  verdicts(asOf: Instant, scope?: EvaluationScope): Verdict[];
  /**
   * The verdicts on one subject alone, in the order of the clauses; none for a subject that the facts do not know.
   *
   * @throws {RangeError} when `asOf` is no instant with offset.
   * @throws {PolicyError} when the school's settings do not fit the packs.
   */
  verdictsOf(subject: VerdictSubject, asOf: Instant): Verdict[];
  /** Everything that the ledger knows, as plain JSON: the same for the same events in whatever order they came. */
  snapshot(): LedgerSnapshot;
}

/** Several changes of one thing as one. */
function merged(changes: readonly FactChange[]): FactChange[] {
  const byThing = new Map<string, FactChange>();
  for (const change of changes) {
    const key = `${change.entity} ${change.id}`;
    const first = byThing.get(key);
    const { entity, id, after } = change;
    byThing.set(key, first ? { entity, id, before: first.before, after } : change);
  }
  return [...byThing.values()];
}

class LiveLedger implements Ledger {
  readonly #policies: PolicySet;
  readonly #options: LedgerOptions;
  readonly #store = new EventStore();
  readonly #live: LiveFacts;
  #cache: VerdictCache | undefined;
  #everybody: EvaluatedSubjects | undefined;

  constructor(policies: PolicySet, options: LedgerOptions) {
    this.#policies = policies;
    this.#options = options;
    this.#live = new LiveFacts(options.schoolId, options.calendar);
  }

  get facts(): Facts {
    return this.#live.facts;
  }

  apply(events: LedgerEvent | readonly LedgerEvent[]): readonly VerdictSubject[] {
    const many = Array.isArray(events);
    const list = (many ? events : [events]) as readonly LedgerEvent[];
    const read = list.map((event, index) => this.#read(event, many ? `/${index}` : ''));
    const changes = merged(read.flatMap((event) => this.#store.take(event) ?? []));
    if (changes.length === 0) return [];
    const reach = new Reach();
    for (const { entity, before } of changes) reach.note(entity, before, this.#live.index);
    this.#live.apply(changes);
    for (const { entity, after } of changes) reach.note(entity, after, this.#live.index);
    const touched = reach.subjects(this.#live.index);
    this.#everybody = undefined;
    this.#cache?.refresh(this.#live.index, reach.everybody ? undefined : touched);
    return touched;
  }

  verdicts(asOf: Instant, scope?: EvaluationScope): Verdict[] {
    const cache = this.#cacheAt(asOf);
    if (scope) return cache.verdictsOn(subjectsIn(this.#live.index, scope));
    return cache.verdictsOn((this.#everybody ??= subjectsIn(this.#live.index)));
  }

  verdictsOf(subject: VerdictSubject, asOf: Instant): Verdict[] {
    const cache = this.#cacheAt(asOf);
    const found = subjectIn(this.#live.index, subject, this.#live.visitById);
    return found ? cache.verdictsOf(found) : [];
  }

  snapshot(): LedgerSnapshot {
    const { schoolId, calendar } = this.#options;
    return { format: 'homevisit-ledger/1', schoolId, calendar, events: this.#store.entries() };
  }

  #read(event: LedgerEvent, at: string): LedgerEvent {
    const read = readStrictly(ledgerEvent, event, 'invalid-event', at);
    const isOfSchool = read.entity === 'school' || read.entity === 'calendar';
    if (isOfSchool && read.id !== this.#options.schoolId) {
      throw new LedgerError('invalid-event', `${at}/id`, `a ${read.entity} goes by the id of the ledger's school`);
    }
    return read;
  }

  #cacheAt(asOf: Instant): VerdictCache {
    const moment = momentOf(asOf, this.facts.calendar.timeZone);
    const known = this.#cache?.moment;
    // The same moment may lie on another day once the calendar has another time zone.
    const isSame = known?.epochMilliseconds === moment.epochMilliseconds && known.date === moment.date;
    if (!this.#cache || !isSame) this.#cache = new VerdictCache(this.#policies, this.#live.index, moment);
    return this.#cache;
  }
}

/**
 * A ledger of one school: events in, verdicts out, the same as if all facts had been evaluated at once.
 *
 * @param options - the school's id and its calendar; everything else comes with events.
 * @example
 * const ledger = createLedger(policies, { schoolId: 'school-1', calendar });
 * ledger.apply({ entity: 'visit', id: visit.id, version: 1, fact: visit });
 * ledger.verdictsOf({ type: 'student', id: 'student-1' }, '2026-11-22T19:30:00+08:00');
 */
export function createLedger(policies: PolicySet, options: LedgerOptions): Ledger {
  return new LiveLedger(policies, options);
}
