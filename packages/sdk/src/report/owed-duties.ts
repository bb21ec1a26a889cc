import type { Facts } from '../policy/facts.js';
import { compareByNextStep } from '../policy/summarise.js';
import { VERDICT_STATUSES, type VerdictStatus } from '../policy/verdict-status.js';
import type { Verdict, VerdictSubject } from '../policy/verdict.js';

/** Statuses under which there is something to do. */
export const TO_DO_STATUSES = ['overdue', 'due-soon', 'open'] as const satisfies readonly VerdictStatus[];

/** What a list of duties shows: what is to be done, or the duties of one status. */
export const DUTY_FILTERS = ['to-do', ...VERDICT_STATUSES] as const;
/** What a list of duties shows: what is to be done, or the duties of one status. */
export type DutyFilter = (typeof DUTY_FILTERS)[number];

/** The duties towards one subject. */
export interface OwedDuties {
  /** A student wherever the duties concern one student only, also through the family or a visit. */
  readonly subject: VerdictSubject;
  /** The students concerned; none for a class, a school or a member of staff. */
  readonly studentIds: readonly string[];
  /** What to do next comes first. */
  readonly duties: readonly Verdict[];
}

/**
 * Gathers verdicts by whom they concern, in the order in which the subjects first appear.
 *
 * @param isShown - whom the reader may see; a family or a visit counts with those of its students only
 */
export function gatherDuties(
  verdicts: readonly Verdict[],
  facts: Pick<Facts, 'students' | 'visits'>,
  isShown: (studentId: string) => boolean,
): OwedDuties[] {
  const children = new Map<string, string[]>();
  for (const { id, familyId } of facts.students) {
    if (isShown(id)) children.set(familyId, [...(children.get(familyId) ?? []), id]);
  }
  const visited = new Map(facts.visits.map(({ id, studentIds }) => [id, studentIds]));
  const studentsIn = ({ type, id }: VerdictSubject): readonly string[] => {
    if (type === 'student') return isShown(id) ? [id] : [];
    if (type === 'family') return children.get(id) ?? [];
    return type === 'visit' ? (visited.get(id) ?? []).filter(isShown) : [];
  };
  const gathered = new Map<string, OwedDuties & { readonly duties: Verdict[] }>();
  for (const verdict of verdicts) {
    const { type } = verdict.subject;
    const studentIds = studentsIn(verdict.subject);
    if (studentIds.length === 0 && (type === 'student' || type === 'family' || type === 'visit')) continue;
    const [only, second] = studentIds;
    const subject =
      only !== undefined && second === undefined ? { type: 'student' as const, id: only } : verdict.subject;
    const key = `${subject.type} ${subject.id}`;
    const known = gathered.get(key);
    if (known) known.duties.push(verdict);
    else gathered.set(key, { subject, studentIds, duties: [verdict] });
  }
  const all = [...gathered.values()];
  for (const { duties } of all) duties.sort(compareByNextStep);
  return all;
}

function isIn({ status }: Verdict, filter: DutyFilter): boolean {
  const toDo: readonly VerdictStatus[] = TO_DO_STATUSES;
  return filter === 'to-do' ? toDo.includes(status) : status === filter;
}

/** Those whose duties a filter shows, with these duties only; whom to turn to first comes first, else the order stays. */
export function filterDuties<Entry extends OwedDuties>(entries: readonly Entry[], filter: DutyFilter): Entry[] {
  return entries
    .flatMap((entry) => {
      const duties = entry.duties.filter((duty) => isIn(duty, filter));
      return duties.length > 0 ? [{ ...entry, duties }] : [];
    })
    .sort(({ duties: [a] }, { duties: [b] }) => (a && b ? compareByNextStep(a, b) : 0));
}

/** To how many each filter would show something. */
export function countDuties(entries: readonly OwedDuties[]): Record<DutyFilter, number> {
  return Object.fromEntries(
    DUTY_FILTERS.map((filter) => [
      filter,
      entries.filter(({ duties }) => duties.some((duty) => isIn(duty, filter))).length,
    ]),
  ) as Record<DutyFilter, number>;
}
