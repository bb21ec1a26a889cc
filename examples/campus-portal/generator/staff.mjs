import { adultName, familyName } from './names.mjs';
import { createRandom } from './random.mjs';
import { CLASSES } from './school.mjs';

/**
 * @typedef {object} Colleague
 * @property {string} id
 * @property {string} familyName
 * @property {string} givenName
 * @property {string} phone
 * @property {string} role - of OneRoster
 * @property {string | undefined} homeroom - id of the class whose class teacher it is
 * @property {readonly string[]} teaches - ids of further classes
 */

/** Roles of those who are no class teachers. */
const OTHERS = [
  'principal',
  'administrator',
  'siteAdministrator',
  'siteAdministrator',
  'counselor',
  'ext:mentor',
  ...Array.from({ length: 8 }, () => 'teacher'),
];

/**
 * Twenty members of staff.
 *
 * @param {() => string} nextPhone
 * @returns {Colleague[]}
 */
export function createStaff(nextPhone) {
  const random = createRandom('staff');
  const named = (/** @type {number} */ number) => ({
    id: `staff-${String(number).padStart(2, '0')}`,
    familyName: familyName(random),
    givenName: adultName(random),
    phone: nextPhone(),
  });
  const classTeachers = CLASSES.map(({ id }, place) => ({
    ...named(place + 1),
    role: 'teacher',
    homeroom: id,
    // A class teacher also teaches the subject in the class above.
    teaches: [CLASSES[(place + 1) % CLASSES.length]?.id ?? ''],
  }));
  const others = OTHERS.map((role, place) => ({
    ...named(CLASSES.length + place + 1),
    role,
    homeroom: undefined,
    teaches: role === 'teacher' ? CLASSES.filter((_, index) => index % 3 === place % 3).map(({ id }) => id) : [],
  }));
  return [...classTeachers, ...others];
}
