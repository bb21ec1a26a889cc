import { COMMON_CATEGORY_CODES } from '@homevisit/sdk/model';
import { createRandom } from './random.mjs';
import { SCHOOL_YEAR } from './school.mjs';

/** @import { Student } from './students.mjs' */

/**
 * @typedef {object} Flag
 * @property {string} studentId
 * @property {string} category
 * @property {string} from
 * @property {string} to - empty while it holds
 * @property {string} source
 */

const REGISTER = '学籍';
const CIVIL_AFFAIRS = '民政';
const SCHOOL = '学校';
const COUNSELLOR = '心理教师';

/** Where each category is known from, and how many students have it where their household does not say so. */
const SOURCES = {
  orphan: { source: REGISTER, count: 0 },
  'single-parent': { source: SCHOOL, count: 0 },
  'divorced-family': { source: SCHOOL, count: 7 },
  'left-behind': { source: REGISTER, count: 0 },
  'migrant-worker-child': { source: REGISTER, count: 9 },
  'economic-hardship': { source: SCHOOL, count: 5 },
  'registered-poverty': { source: CIVIL_AFFAIRS, count: 3 },
  'subsistence-allowance': { source: CIVIL_AFFAIRS, count: 6 },
  'extreme-poverty-support': { source: CIVIL_AFFAIRS, count: 2 },
  disabled: { source: REGISTER, count: 4 },
  'learning-difficulty': { source: SCHOOL, count: 11 },
  'major-change': { source: SCHOOL, count: 4 },
  'family-crisis': { source: SCHOOL, count: 3 },
  'psychological-concern': { source: COUNSELLOR, count: 5 },
  'special-family': { source: SCHOOL, count: 3 },
  'key-concern': { source: SCHOOL, count: 14 },
  'new-student': { source: REGISTER, count: 0 },
  'graduating-year': { source: REGISTER, count: 0 },
  'dropout-risk': { source: SCHOOL, count: 2 },
  'behaviour-concern': { source: SCHOOL, count: 5 },
  'high-achiever': { source: SCHOOL, count: 10 },
};

/** Beginnings and ends in mid-year; most hold for the whole year. */
const SPANS = [
  { from: '2026-10-08', to: '' },
  { from: '2026-09-01', to: '2026-10-31' },
  { from: '2026-11-09', to: '' },
  { from: '2026-09-01', to: '2027-02-26' },
  { from: '2026-11-02', to: '2027-03-31' },
];

/**
 * Attention categories of the students: those that follow from household or class, and others.
 *
 * @param {readonly Student[]} students
 * @returns {Flag[]}
 */
export function createFlags(students) {
  const random = createRandom('attention');
  return COMMON_CATEGORY_CODES.flatMap((category) => {
    const { source, count } = SOURCES[category];
    const whole = students
      .filter((student) => follows(category, student))
      .map(({ id, from }) => ({ studentId: id, category, from, to: '', source }));
    const chosen = random.shuffle(students).slice(0, count);
    const further = chosen.map(({ id, from: arrived }) => {
      const span = random.chance(0.35) ? random.pick(SPANS) : { from: SCHOOL_YEAR.from, to: '' };
      const from = span.from < arrived ? arrived : span.from;
      return { studentId: id, category, from, to: span.to >= from ? span.to : '', source };
    });
    return [...whole, ...further].sort((one, other) => (one.studentId < other.studentId ? -1 : 1));
  });
}

/**
 * @param {keyof typeof SOURCES} category
 * @param {Student} student
 */
function follows(category, { household, class: { grade }, from }) {
  switch (category) {
    case 'orphan':
      return household.carers === 'orphan';
    case 'single-parent':
      return household.carers === 'one';
    case 'left-behind':
      return household.carers === 'grandparent';
    case 'new-student':
      return grade === 1 || from > SCHOOL_YEAR.from;
    case 'graduating-year':
      return grade === 6;
    default:
      return false;
  }
}
