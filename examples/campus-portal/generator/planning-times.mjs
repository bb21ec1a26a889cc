/**
 * When invented colleagues and families have time in the rest of the demonstration's term, where families live, and how long ways
 * take: what a school knows besides its roster when it plans.
 */
import { localDateOf } from '@homevisit/sdk/calendar';
import { createRandom } from './random.mjs';
import { DEMO_NOW, PLACES, TERMS } from './school.mjs';
import { workingTimeOf } from './working-time.mjs';

/** @typedef {import('@homevisit/sdk/schedule').PlannedPerson} PlannedPerson */
/** @typedef {import('@homevisit/sdk/schedule').PlannedFamily} PlannedFamily */
/** @typedef {Omit<import('@homevisit/sdk/schedule').PlanningSources, 'demands' | 'facts' | 'from' | 'pins'>} PlanningTimes */

const TIME_ZONE = 'Asia/Shanghai';
const [TERM] = TERMS;
const middle = { latitude: PLACES[0]?.latitude ?? 0, longitude: PLACES[0]?.longitude ?? 0 };
/** Written examinations at the end of the term. */
const EXAMINATIONS = /** @type {const} */ ({ from: '2027-01-18', to: '2027-01-22' });
const EVENINGS = [
  { from: '17:30', to: '21:00', visits: 3 },
  { from: '18:00', to: '21:00', visits: 2 },
];
const WEEKENDS = [
  { from: '09:00', to: '17:00', visits: 5 },
  { from: '08:30', to: '12:30', visits: 4 },
];

/**
 * @param {ReadonlyMap<string, string>} files - of the data folder.
 * @param {import('@homevisit/sdk/policy').Facts} facts
 * @returns {PlanningTimes}
 */
export function planningTimesOf(files, facts) {
  const from = localDateOf(DEMO_NOW, TIME_ZONE);
  const to = /** @type {typeof from} */ (TERM?.to ?? from);
  const homes = homesOf(files, facts);
  const families = familiesOf(facts);
  return {
    to,
    except: [EXAMINATIONS],
    workingTime: workingTimeOf(from, to),
    places: [
      { id: 'school', ...middle },
      ...families.map(({ place }) => ({ id: place, ...(homes.get(place) ?? middle) })),
    ],
    travel: { kind: 'coordinates', metresPerMinute: 250, detourPercent: 130, atLeast: 3 },
    callPlace: 'school',
    minutes: { inPerson: 40, remote: 20 },
    latestEnd: '20:30',
    people: peopleOf(facts),
    families,
  };
}

/** @param {string} familyId */
const placeOf = (familyId) => `home-${familyId}`;

/**
 * Where families live, by id of the place.
 *
 * @param {ReadonlyMap<string, string>} files
 * @param {import('@homevisit/sdk/policy').Facts} facts
 */
function homesOf(files, { students }) {
  const familyOf = new Map(students.map(({ id, familyId }) => [id, familyId]));
  const [, ...rows] = (files.get('homes.csv') ?? '').trim().split(/\r?\n/);
  return new Map(
    rows.map((row) => {
      const [student = '', latitude, longitude] = row.split(',');
      const position = { latitude: Number(latitude), longitude: Number(longitude) };
      return /** @type {const} */ ([placeOf(familyOf.get(student) ?? ''), position]);
    }),
  );
}

/**
 * @param {import('@homevisit/sdk/policy').Facts} facts
 * @returns {PlannedPerson[]}
 */
function peopleOf({ teachers }) {
  const random = createRandom('planning-people');
  return teachers.map(({ id }) => ({
    id,
    start: 'school',
    free: { 'working-day': [random.pick(EVENINGS)], weekend: [random.pick(WEEKENDS)] },
    atMost: { eveningsPerWeek: 3, visitsPerWeek: 8 },
  }));
}

/**
 * Most are at home in the evening, some only on weekends; some work away until shortly before the spring festival, and a few
 * are at home at noon only, when nobody of the school is free.
 *
 * @param {import('@homevisit/sdk/policy').Facts} facts
 * @returns {PlannedFamily[]}
 */
function familiesOf({ students }) {
  const random = createRandom('planning-families');
  return [...new Set(students.map(({ familyId }) => familyId))].sort().map((id) => {
    const evening = { from: random.pick(['17:30', '18:00', '18:30', '19:00']), to: '21:00' };
    const morning = { from: '09:00', to: random.pick(['11:30', '12:00', '17:00']) };
    if (random.chance(0.02))
      return { id, place: placeOf(id), home: { 'working-day': [{ from: '12:00', to: '13:00' }] } };
    return {
      id,
      place: placeOf(id),
      home: {
        ...(random.chance(0.8) && { 'working-day': [evening] }),
        weekend: [morning],
        holiday: [morning],
      },
      ...(random.chance(0.06) && { away: [{ to: '2027-01-08' }] }),
    };
  });
}
