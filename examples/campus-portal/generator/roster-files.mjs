import { csvOf } from './csv.mjs';
import { CLASSES, ORGS, SCHOOL, SCHOOL_YEAR, TERMS } from './school.mjs';

/** @import { Colleague } from './staff.mjs' */
/** @import { Student, Guardian } from './students.mjs' */
/** @import { Flag } from './attention.mjs' */

const STATE = ['sourcedId', 'status', 'dateLastModified'];

const HEADERS = {
  orgs: [...STATE, 'name', 'type', 'identifier', 'parentSourcedId'],
  academicSessions: [...STATE, 'title', 'type', 'startDate', 'endDate', 'parentSourcedId', 'schoolYear'],
  courses: [
    ...STATE,
    'schoolYearSourcedId',
    'title',
    'courseCode',
    'grades',
    'orgSourcedId',
    'subjects',
    'subjectCodes',
  ],
  classes: [
    ...STATE,
    ...['title', 'grades', 'courseSourcedId', 'classCode', 'classType', 'location', 'schoolSourcedId'],
    ...['termSourcedIds', 'subjects', 'subjectCodes', 'periods'],
  ],
  users: [
    ...STATE,
    ...['enabledUser', 'username', 'userIds', 'givenName', 'familyName', 'middleName', 'identifier', 'email', 'sms'],
    ...['phone', 'agentSourcedIds', 'grades', 'password', 'userMasterIdentifier', 'resourceSourcedIds'],
    ...['preferredGivenName', 'preferredMiddleName', 'preferredFamilyName', 'primaryOrgSourcedId', 'pronouns'],
  ],
  roles: [
    ...STATE,
    'userSourcedId',
    'roleType',
    'role',
    'beginDate',
    'endDate',
    'orgSourcedId',
    'userProfileSourcedId',
  ],
  enrollments: [
    ...STATE,
    ...['classSourcedId', 'schoolSourcedId', 'userSourcedId', 'role', 'primary', 'beginDate', 'endDate'],
  ],
  demographics: [
    ...STATE,
    ...['birthDate', 'sex', 'americanIndianOrAlaskaNative', 'asian', 'blackOrAfricanAmerican'],
    ...['nativeHawaiianOrOtherPacificIslander', 'white', 'demographicRaceTwoOrMoreRaces', 'hispanicOrLatinoEthnicity'],
    ...['countryOfBirthCode', 'stateOfBirthAbbreviation', 'cityOfBirth', 'publicSchoolResidenceStatus'],
  ],
  relationships: ['userSourcedId', 'relationshipUserSourcedId', 'relationshipRole'],
  userFlags: ['userSourcedId', 'flag', 'beginDate', 'endDate', 'source'],
  homes: ['userSourcedId', 'latitude', 'longitude', 'place'],
};

/** Files of OneRoster 1.2 that a manifest speaks of. */
const MANIFEST_FILES = [
  ...['academicSessions', 'categories', 'classes', 'classResources', 'courses', 'courseResources', 'demographics'],
  ...['enrollments', 'lineItemLearningObjectiveIds', 'lineItems', 'lineItemScoreScales', 'orgs', 'resources'],
  ...['resultLearningObjectiveIds', 'results', 'resultScoreScales', 'roles', 'scoreScales', 'userProfiles', 'users'],
];

/**
 * The roster as the files of a OneRoster 1.2 folder, with relationships, flags and homes beside it.
 *
 * @param {readonly Student[]} students
 * @param {readonly Colleague[]} staff
 * @param {readonly Flag[]} flags
 * @returns {Map<string, string>}
 */
export function rosterFiles(students, staff, flags) {
  /** @type {Map<string, Guardian>} */
  const guardians = new Map(students.flatMap(({ household }) => household.guardians.map((one) => [one.id, one])));
  const tables = {
    orgs: ORGS.map(({ id, name, type, parentId }) => ({ sourcedId: id, name, type, parentSourcedId: parentId })),
    academicSessions: [
      { ...sessionRow(SCHOOL_YEAR, 'schoolYear'), parentSourcedId: '' },
      ...TERMS.map((term) => sessionRow(term, 'semester')),
    ],
    courses: CLASSES.map(({ grade, gradeCode }) => ({
      sourcedId: `course-grade-${grade}`,
      schoolYearSourcedId: SCHOOL_YEAR.id,
      title: `${grade}年级行政班`,
      grades: gradeCode,
      orgSourcedId: SCHOOL.id,
    })),
    classes: CLASSES.map(({ id, title, grade, gradeCode }) => ({
      sourcedId: id,
      title,
      grades: gradeCode,
      courseSourcedId: `course-grade-${grade}`,
      classType: 'homeroom',
      schoolSourcedId: SCHOOL.id,
      termSourcedIds: TERMS.map((term) => term.id).join(','),
    })),
    users: [
      ...staff.map((colleague) => ({ ...userRow(colleague), phone: colleague.phone, primaryOrgSourcedId: SCHOOL.id })),
      ...students.map((student) => ({
        ...userRow(student),
        grades: student.class.gradeCode,
        primaryOrgSourcedId: SCHOOL.id,
      })),
      ...[...guardians.values()].map((guardian) => ({ ...userRow(guardian), phone: guardian.phone })),
    ],
    roles: [
      ...staff.map((colleague) => roleRow(colleague.id, colleague.role, SCHOOL_YEAR.from, '')),
      ...students.map((student) => roleRow(student.id, 'student', student.from, student.to)),
      ...[...guardians.values()].map(({ id, role }) => roleRow(id, role, '', '')),
    ],
    enrollments: [
      ...staff.flatMap(({ id, homeroom, teaches }) => [
        ...(homeroom === undefined ? [] : [enrollmentRow(homeroom, id, 'teacher', true)]),
        ...teaches.filter((group) => group !== homeroom).map((group) => enrollmentRow(group, id, 'teacher', false)),
      ]),
      ...students.map(({ id, class: group, from, to }) => ({
        ...enrollmentRow(group.id, id, 'student', false),
        beginDate: from,
        endDate: to,
      })),
    ],
    demographics: students.map(({ id, birthDate, sex }) => ({ sourcedId: id, birthDate, sex })),
    relationships: students.flatMap(({ id, household }) =>
      household.guardians.map((guardian) => ({
        userSourcedId: id,
        relationshipUserSourcedId: guardian.id,
        relationshipRole: guardian.role,
      })),
    ),
    userFlags: flags.map(({ studentId, category, from, to, source }) => ({
      userSourcedId: studentId,
      flag: category,
      beginDate: from,
      endDate: to,
      source,
    })),
    homes: students.map(({ id, household: { latitude, longitude, place } }) => ({
      userSourcedId: id,
      latitude: latitude.toFixed(5),
      longitude: longitude.toFixed(5),
      place,
    })),
  };
  const properties = [
    { propertyName: 'manifest.version', value: '1.0' },
    { propertyName: 'oneroster.version', value: '1.2' },
    ...MANIFEST_FILES.map((file) => ({ propertyName: `file.${file}`, value: file in tables ? 'bulk' : 'absent' })),
    { propertyName: 'source.systemName', value: 'Campus portal demonstration' },
    { propertyName: 'source.systemCode', value: 'campus-portal' },
  ];
  const names = /** @type {(keyof typeof tables)[]} */ (Object.keys(tables));
  return new Map([
    ['manifest.csv', csvOf(['propertyName', 'value'], properties)],
    ...names.map((name) => /** @type {const} */ ([`${name}.csv`, csvOf(HEADERS[name], tables[name])])),
  ]);
}

/**
 * @param {{ id: string, title: string, from: string, to: string }} session
 * @param {string} type
 */
const sessionRow = ({ id, title, from, to }, type) => ({
  sourcedId: id,
  title,
  type,
  startDate: from,
  endDate: to,
  parentSourcedId: SCHOOL_YEAR.id,
  schoolYear: SCHOOL_YEAR.to.slice(0, 4),
});

/** @param {{ id: string, familyName: string, givenName: string }} person */
const userRow = ({ id, familyName, givenName }) => ({
  sourcedId: id,
  enabledUser: 'true',
  username: id,
  givenName,
  familyName,
});

/**
 * @param {string} userSourcedId
 * @param {string} role
 * @param {string} beginDate
 * @param {string} endDate
 */
const roleRow = (userSourcedId, role, beginDate, endDate) => ({
  sourcedId: `role-${userSourcedId}`,
  userSourcedId,
  roleType: 'primary',
  role,
  beginDate,
  endDate,
  orgSourcedId: SCHOOL.id,
});

/**
 * @param {string} classSourcedId
 * @param {string} userSourcedId
 * @param {string} role
 * @param {boolean} primary
 */
const enrollmentRow = (classSourcedId, userSourcedId, role, primary) => ({
  sourcedId: `${classSourcedId}-${userSourcedId}`,
  classSourcedId,
  schoolSourcedId: SCHOOL.id,
  userSourcedId,
  role,
  primary: String(primary),
});
