import { adultName, childName, familyName } from './names.mjs';
import { createRandom } from './random.mjs';
import { CLASSES, PLACES, SCHOOL_YEAR } from './school.mjs';

/**
 * @typedef {object} Student
 * @property {string} id
 * @property {string} familyName
 * @property {string} givenName
 * @property {'male' | 'female'} sex
 * @property {string} birthDate
 * @property {(typeof CLASSES)[number]} class
 * @property {string} from - first day in the class
 * @property {string} to - last day, or empty
 * @property {Household} household
 */

/**
 * @typedef {object} Guardian
 * @property {string} id
 * @property {string} familyName
 * @property {string} givenName
 * @property {string} phone - may be empty
 * @property {'parent' | 'guardian' | 'relative'} role
 * @property {string} relation - as the visit form says it
 */

/**
 * @typedef {object} Household
 * @property {string} familyName
 * @property {Guardian[]} guardians
 * @property {string} place
 * @property {number} latitude
 * @property {number} longitude
 * @property {'both' | 'one' | 'grandparent' | 'orphan'} carers
 */

/** Days on which students arrived in mid-year, and days on which some left. */
const ARRIVALS = [
  '2026-09-21',
  '2026-10-09',
  '2026-10-26',
  '2026-11-02',
  '2026-11-09',
  '2026-11-16',
  '2027-03-01',
  '2027-04-12',
];
const DEPARTURES = ['2026-10-16', '2026-11-06', '2027-01-29', '2027-04-30'];

/** So many families have a second, and of these so many a third child at the school, in another class. */
const FAMILIES_WITH_TWO = 24;
const FAMILIES_WITH_THREE = 3;

/** Guardians who have given no number, as in every real list. */
const WITHOUT_PHONE = ['guardian-0077', 'guardian-0203'];

const two = (/** @type {number} */ number) => String(number).padStart(2, '0');

/**
 * Households with their children at the school.
 *
 * @param {() => string} nextPhone
 * @returns {Student[]}
 */
export function createStudents(nextPhone) {
  const random = createRandom('students');
  const seats = random.shuffle(CLASSES.flatMap((group) => Array.from({ length: group.students }, () => group)));
  let guardians = 0;
  const nextGuardian = () => `guardian-${String((guardians += 1)).padStart(4, '0')}`;
  /** @type {Omit<Student, 'id' | 'from' | 'to'>[]} */
  const children = [];
  for (let family = 0; seats.length > 0; family += 1) {
    const household = createHousehold(random, nextPhone, nextGuardian);
    const size = family < FAMILIES_WITH_THREE ? 3 : family < FAMILIES_WITH_TWO ? 2 : 1;
    /** @type {Set<number>} */
    const grades = new Set();
    for (let child = 0; child < size && seats.length > 0; child += 1) {
      const place = seats.findIndex(({ grade }) => !grades.has(grade));
      const [group] = seats.splice(Math.max(place, 0), 1);
      if (!group) break;
      grades.add(group.grade);
      const sex = random.chance(0.5) ? 'male' : 'female';
      const born = 2026 - 6 - group.grade;
      const month = random.integer(1, 12);
      children.push({
        familyName: household.familyName,
        givenName: childName(random, sex),
        sex,
        // Children who are six on 31 August begin school: born from September to August.
        birthDate: `${month >= 9 ? born : born + 1}-${two(month)}-${two(random.integer(1, 28))}`,
        class: group,
        household,
      });
    }
  }
  children.sort((one, other) => one.class.grade - other.class.grade);
  const moving = random.shuffle(children.map((_, place) => place)).slice(0, ARRIVALS.length + DEPARTURES.length);
  return children.map((child, place) => {
    const move = moving.indexOf(place);
    return {
      ...child,
      id: `student-${String(place + 1).padStart(4, '0')}`,
      from: ARRIVALS[move] ?? SCHOOL_YEAR.from,
      to: move < ARRIVALS.length ? '' : (DEPARTURES[move - ARRIVALS.length] ?? ''),
    };
  });
}

/**
 * @param {import('./random.mjs').Random} random
 * @param {() => string} nextPhone
 * @param {() => string} nextId
 * @returns {Household}
 */
function createHousehold(random, nextPhone, nextId) {
  const name = familyName(random);
  const place = random.pick(PLACES);
  const share = random.next();
  const carers = share < 0.72 ? 'both' : share < 0.84 ? 'one' : share < 0.98 ? 'grandparent' : 'orphan';
  /** @type {(role: Guardian['role'], relation: string, ownName?: boolean) => Guardian} */
  const guardian = (role, relation, ownName = false) => {
    const id = nextId();
    return {
      id,
      familyName: ownName ? name : familyName(random),
      givenName: adultName(random),
      phone: WITHOUT_PHONE.includes(id) ? '' : nextPhone(),
      role,
      relation,
    };
  };
  const father = () => guardian('parent', 'father', true);
  const mother = () => guardian('parent', 'mother');
  const members = {
    both: () => [mother(), father()],
    one: () => [random.chance(0.7) ? mother() : father()],
    grandparent: () => [guardian('guardian', 'grandparent'), father()],
    orphan: () => [guardian('guardian', 'grandparent'), guardian('relative', 'other-guardian')],
  };
  return {
    familyName: name,
    guardians: members[carers](),
    place: place.name,
    latitude: Number((place.latitude + (random.next() - 0.5) * 0.008).toFixed(5)),
    longitude: Number((place.longitude + (random.next() - 0.5) * 0.01).toFixed(5)),
    carers,
  };
}
