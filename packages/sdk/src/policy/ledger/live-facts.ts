import type { DateRange } from '../../calendar/local-date.js';
import type { SchoolCalendar } from '../../calendar/school-calendar.js';
import { classIdsOf, indexOf, listFacts, type FactIndex } from '../fact-index.js';
import type { FactList } from '../fact-list.js';
import { FactLists } from '../fact-lists.js';
import type { ClassFact, Facts, StudentFact, TeacherFact, VisitFact } from '../facts.js';
import type { FactChange } from './event-store.js';
import type { LedgerEntity, LedgerFacts } from './ledger-event.js';
import { withReplacements } from './sorted-facts.js';

/** Beyond so many changes at once the lists are made anew. */
const MANY = 512;

type ListedEntity = Exclude<LedgerEntity, 'emergency' | 'school' | 'calendar'>;

const PLACE_OF = {
  student: 'students',
  teacher: 'teachers',
  class: 'classes',
  visit: 'visits',
  decline: 'declines',
  precondition: 'preconditions',
  event: 'events',
  activity: 'activities',
  submission: 'submissions',
} as const satisfies Record<ListedEntity, keyof Facts>;

function listsOf(lists: FactLists): {
  readonly [Entity in ListedEntity]: readonly FactList<LedgerFacts[Entity]>[];
} {
  return {
    student: [lists.studentsOfFamily, lists.studentsOfClass],
    teacher: [lists.teachersOfClass],
    class: [],
    visit: [lists.visitsOfStudent, lists.visitsOfTeacher],
    decline: [lists.declinesOfStudent],
    precondition: [lists.preconditionsOfStudent, lists.preconditionsOfTeacher],
    event: [lists.eventsOfStudent],
    activity: [lists.activitiesOfCode],
    submission: [lists.submissionsOfCode],
  };
}

function replaceIn<Fact extends { readonly id: string }>(
  list: FactList<Fact>,
  { before, after }: { readonly before?: Fact | undefined; readonly after?: Fact | undefined },
): void {
  if (before) list.remove(before);
  if (after) list.add(after);
}

/**
 * Facts and their index, kept up to date. Each change gives a new facts object and a new index object, so that whatever
 * was remembered of the old ones cannot be taken for the new; lists in which nothing has changed stay the same arrays.
 */
export class LiveFacts {
  readonly studentById = new Map<string, StudentFact>();
  readonly teacherById = new Map<string, TeacherFact>();
  readonly classById = new Map<string, ClassFact>();
  readonly visitById = new Map<string, VisitFact>();
  readonly #emergencies = new Map<string, DateRange>();
  readonly #firstCalendar: SchoolCalendar;
  #lists = new FactLists();
  #facts: Facts;
  #index: FactIndex;

  constructor(schoolId: string, calendar: SchoolCalendar) {
    const nothing = { students: [], teachers: [], visits: [], declines: [], emergencies: [], classes: [] };
    this.#firstCalendar = calendar;
    this.#facts = { calendar, schoolId, ...nothing, preconditions: [], events: [], activities: [], submissions: [] };
    this.#index = this.#indexWith(new Set());
  }

  get facts(): Facts {
    return this.#facts;
  }

  get index(): FactIndex {
    return this.#index;
  }

  /** Takes over changes; at most one of each thing. */
  apply(changes: readonly FactChange[]): void {
    const byEntity = new Map<LedgerEntity, FactChange[]>();
    for (const change of changes) {
      const list = byEntity.get(change.entity);
      if (list) list.push(change);
      else byEntity.set(change.entity, [change]);
    }
    let facts = this.#facts;
    for (const [entity, ofEntity] of byEntity) facts = { ...facts, ...this.#replaced(facts, entity, ofEntity) };
    this.#facts = facts;
    if (changes.length > MANY) this.#lists = listFacts(facts);
    else this.#updateLists(changes);
    const namesClasses = byEntity.has('student') || byEntity.has('teacher') || byEntity.has('class');
    this.#index = this.#indexWith(namesClasses ? classIdsOf(facts, this.#lists) : this.#index.classIds);
  }

  #replaced(facts: Facts, entity: LedgerEntity, changes: readonly FactChange[]): Partial<Facts> {
    const last = changes[changes.length - 1];
    switch (entity) {
      case 'calendar':
        return { calendar: (last?.after as SchoolCalendar | undefined) ?? this.#firstCalendar };
      case 'school':
        return { school: last?.after as Facts['school'] };
      case 'emergency': {
        for (const { id, after } of changes) this.#replaceById(this.#emergencies, id, after as DateRange | undefined);
        const inOrder = [...this.#emergencies].sort(([a], [b]) => (a < b ? -1 : 1));
        return { emergencies: inOrder.map(([, range]) => range) };
      }
      default: {
        const place = PLACE_OF[entity];
        const known = (facts[place] ?? []) as readonly { readonly id: string }[];
        for (const { id, after } of changes) this.#remember(entity, id, after);
        return { [place]: withReplacements(known, changes as readonly FactChange<ListedEntity>[]) };
      }
    }
  }

  #remember(entity: ListedEntity, id: string, fact: FactChange['after']): void {
    if (entity === 'student') this.#replaceById(this.studentById, id, fact as StudentFact | undefined);
    if (entity === 'teacher') this.#replaceById(this.teacherById, id, fact as TeacherFact | undefined);
    if (entity === 'class') this.#replaceById(this.classById, id, fact as ClassFact | undefined);
    if (entity === 'visit') this.#replaceById(this.visitById, id, fact as VisitFact | undefined);
  }

  #replaceById<Fact>(map: Map<string, Fact>, id: string, fact: Fact | undefined): void {
    if (fact === undefined) map.delete(id);
    else map.set(id, fact);
  }

  #updateLists(changes: readonly FactChange[]): void {
    const lists: Readonly<Partial<Record<LedgerEntity, unknown>>> = listsOf(this.#lists);
    for (const change of changes) {
      const ofEntity = (lists[change.entity] ?? []) as readonly FactList<{ readonly id: string }>[];
      for (const list of ofEntity) replaceIn(list, change as FactChange<ListedEntity>);
    }
  }

  #indexWith(classIds: ReadonlySet<string>): FactIndex {
    const { studentById, teacherById, classById } = this;
    return indexOf(this.#facts, this.#lists, { classIds, studentById, teacherById, classById });
  }
}
