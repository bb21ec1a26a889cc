import { isDeepStrictEqual } from 'node:util';
import { PLACES, studentIds } from './school.mjs';
import { askBadges, fileRecord } from './measure.mjs';

/** Evenings that no round uses. */
const LAST_EVENINGS = 65;

/** Sister and brother: of two visits to their family on one evening one counts, and by their ids it is chance which. */
const SIBLINGS = ['student-1-1', 'student-2-1'];

function nameOf(place) {
  const studentId = studentIds[place % PLACES];
  const family = SIBLINGS.includes(studentId) ? SIBLINGS.join(' and ') : studentId;
  return `a record of evening ${Math.floor(place / PLACES)} about ${family}`;
}

/**
 * Ids of visits are each contestant's own: each stands for its evening and family. Lists are put into an order, as records that
 * are filed at the same moment are kept in either.
 */
function comparable(value, places) {
  if (Array.isArray(value)) {
    return value.map((one) => comparable(one, places)).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, comparable(one, places)]));
  }
  return typeof value === 'string' && places.has(value) ? nameOf(places.get(value)) : value;
}

/** Where the contestants answer differently, in words. */
export async function agreement({ kit, hand }, tokens, time) {
  const sheets = [];
  const filed = [];
  for (const contestant of [kit, hand]) {
    const answer = await fileRecord(contestant, tokens, (LAST_EVENINGS + time) * PLACES + 7);
    filed.push(comparable(JSON.parse(answer.text), contestant.places));
    const { subjects, ...rest } = JSON.parse((await askBadges(contestant, tokens)).text);
    sheets.push({ ...rest, subjects: subjects.map((one) => comparable(one, contestant.places)) });
  }
  const faults = [];
  const [ours, theirs] = sheets;
  const differing = ours.subjects.filter((one, place) => !isDeepStrictEqual(one, theirs.subjects[place]));
  if (differing.length > 0)
    faults.push(
      `${differing.length} students stand differently, such as ${JSON.stringify(differing[0])}`.slice(0, 2000),
    );
  if (!isDeepStrictEqual({ ...ours, subjects: [] }, { ...theirs, subjects: [] })) faults.push('Other clauses are told');
  if (!isDeepStrictEqual(filed[0], filed[1])) {
    faults.push(`Filing is answered differently: ${JSON.stringify(filed)}`.slice(0, 2000));
  }
  return faults;
}
