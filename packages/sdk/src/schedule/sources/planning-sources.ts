import type { DateRange, LocalDate } from '../../calendar/local-date.js';
import type { WorkingTime } from '../../calendar/school-calendar.js';
import type { DayKind } from '../../calendar/working-time.js';
import type { VisitMode } from '../../model/visit.js';
import type { VisitDemand } from '../../policy/demands/index.js';
import type { TeacherFact } from '../../policy/facts.js';
import type { StudentFact } from '../../policy/facts.js';
import type { Person } from '../problem/people.js';
import type { Stretch } from '../problem/times.js';
import type { Place, Travel } from '../problem/travel.js';
import type { Pin } from '../problem/visits.js';
import type { Weights } from '../problem/weights.js';

/** Hours at the school, `HH:mm`. */
export interface Hours {
  readonly from: string;
  readonly to: string;
}

/** Hours by kind of day: a Saturday on which people make up for a holiday is a working day. */
export type HoursByKind<Value = Hours> = Readonly<Partial<Record<DayKind, readonly Value[]>>>;

/** Somebody who can be sent. In which capacities, the facts say. */
export interface PlannedPerson extends Pick<Person, 'id' | 'start' | 'end' | 'atMost' | 'never'> {
  /** One span a day at most: with several the last one holds. */
  readonly free: HoursByKind<Hours & { readonly visits?: number }>;
  /** Not there at all. */
  readonly away?: readonly DateRange[];
}

/** A family that can be visited. */
export interface PlannedFamily {
  readonly id: string;
  /** Id of its place. */
  readonly place: string;
  /** When it receives visitors; left out where nobody has asked yet: at any time. */
  readonly home?: HoursByKind;
  /** Not at home. */
  readonly away?: readonly DateRange[];
  readonly declined?: readonly Stretch[];
  readonly wishes?: readonly Stretch[];
  /** Cannot be met in person, such as who works far away until the spring festival: it is visited by phone where that counts. */
  readonly isRemote?: boolean;
}

/** What a problem is made from. */
export interface PlanningSources {
  /** As `demands` gives them. */
  readonly demands: readonly VisitDemand[];
  readonly people: readonly PlannedPerson[];
  readonly families: readonly PlannedFamily[];
  /** Who teaches whom: capacities of the people, classes of the students. */
  readonly facts: { readonly teachers: readonly TeacherFact[]; readonly students: readonly StudentFact[] };
  /** The school's working days, with holidays and the days on which people make up for them. */
  readonly workingTime: WorkingTime;
  /** The first and the last day of the plan. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** Days without visits, such as a week of examinations. */
  readonly except?: readonly DateRange[];
  readonly places: readonly Place[];
  readonly travel: Travel;
  /** Id of the place from which families are called. */
  readonly callPlace: string;
  /** How long a visit takes where no document says more or less. */
  readonly minutes: { readonly inPerson: number; readonly remote: number };
  /** No visit ends later by the school's own wish, `HH:mm`; what a document says holds too. */
  readonly latestEnd?: string;
  readonly weights?: Weights;
  /** What is agreed, by id of the demand. */
  readonly pins?: ReadonlyMap<string, Pin>;
}

/** A demand that no problem can hold. */
export interface LeftDemand {
  /** Id of the demand. */
  readonly demand: string;
  /** `only-in-person`: the family cannot be met, and nothing else counts; `no-family`: nothing is known of it. */
  readonly why: 'only-in-person' | 'no-family';
}

/** How the visit of a demand is planned to be made, by id of the demand. */
export type PlannedModes = ReadonlyMap<string, VisitMode>;
