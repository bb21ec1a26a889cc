import type { Facts } from '@homevisit/sdk/policy';

type Visits = Facts['visits'];

interface VisitIndex {
  /** The list whose beginning the index is about. */
  readonly visits: Visits;
  /** Places of the visits to each student. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** Visits that may have come since without a new index. */
const NOT_INDEXED = 500;

function indexOf(visits: Visits): VisitIndex {
  const places = new Map<string, number[]>();
  for (const [place, { studentIds }] of visits.entries()) {
    for (const id of new Set(studentIds)) {
      const known = places.get(id);
      if (known) known.push(place);
      else places.set(id, [place]);
    }
  }
  return { visits, places };
}

/** True where a list begins with what was indexed: whatever is taken out of it moves the last of these. */
function holdsFor({ visits: indexed }: VisitIndex, visits: Visits): boolean {
  const last = indexed.length - 1;
  return visits.length - indexed.length <= NOT_INDEXED && (last < 0 || visits[last] === indexed[last]);
}

/** Finds the visits to some students, however many a school has, as long as its list grows at its end. */
export class VisitsAbout {
  #index: VisitIndex = indexOf([]);

  /** The visits that name one of the students, in the order of the list. */
  find(visits: Visits, studentIds: ReadonlySet<string>): Visits {
    if (!holdsFor(this.#index, visits)) this.#index = indexOf(visits);
    const { visits: indexed, places } = this.#index;
    const found = new Set([...studentIds].flatMap((id) => places.get(id) ?? []));
    const earlier = [...found].sort((a, b) => a - b).flatMap((place) => visits[place] ?? []);
    const later = visits.slice(indexed.length).filter((visit) => visit.studentIds.some((id) => studentIds.has(id)));
    return [...earlier, ...later];
  }
}
