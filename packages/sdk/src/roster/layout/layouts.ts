/**
 * The files of OneRoster 1.2 CSV (1EdTech, "OneRoster 1.2 CSV Binding"), with the columns that 1.1 and Microsoft
 * School Data Sync v2.1 name differently, and three files beside it: `relationships.csv` and `userFlags.csv` in the
 * shape of School Data Sync (with dates and a source added), and `families.csv`, which is ours.
 *
 * @module
 */
import { layoutOf } from './file-layout.js';

const required = { required: true } as const;
const optional = {} as const;

export const manifestLayout = layoutOf({
  file: 'manifest.csv',
  columns: { propertyName: required, value: required },
  unused: [],
});

export const orgsLayout = layoutOf({
  file: 'orgs.csv',
  columns: { sourcedId: required, status: optional, name: required, type: required, parentSourcedId: optional },
  unused: ['dateLastModified', 'identifier'],
});

export const academicSessionsLayout = layoutOf({
  file: 'academicSessions.csv',
  columns: {
    sourcedId: required,
    status: optional,
    title: required,
    type: required,
    startDate: required,
    endDate: required,
    parentSourcedId: optional,
    schoolYear: optional,
  },
  unused: ['dateLastModified'],
});

export const coursesLayout = layoutOf({
  file: 'courses.csv',
  columns: { sourcedId: required, status: optional, grades: { aliases: ['grade'] } },
  unused: [
    'dateLastModified',
    'schoolYearSourcedId',
    'title',
    'courseCode',
    'code',
    'orgSourcedId',
    'subjects',
    'subject',
    'subjectCodes',
  ],
});

export const classesLayout = layoutOf({
  file: 'classes.csv',
  columns: {
    sourcedId: required,
    status: optional,
    title: required,
    grades: { aliases: ['grade'] },
    courseSourcedId: optional,
    classType: optional,
    schoolSourcedId: { required: true, aliases: ['orgSourcedId'] },
    termSourcedIds: { aliases: ['sessionSourcedIds'] },
  },
  unused: ['dateLastModified', 'classCode', 'code', 'location', 'subjects', 'subject', 'subjectCodes', 'periods'],
});

export const usersLayout = layoutOf({
  file: 'users.csv',
  columns: {
    sourcedId: required,
    status: optional,
    enabledUser: optional,
    givenName: required,
    familyName: required,
    phone: optional,
    sms: optional,
    email: optional,
    grades: optional,
    agentSourcedIds: optional,
    role: optional,
    orgSourcedIds: optional,
  },
  unused: [
    'dateLastModified',
    'username',
    'userIds',
    'middleName',
    'identifier',
    'password',
    'userMasterIdentifier',
    'resourceSourcedIds',
    'preferredGivenName',
    'preferredMiddleName',
    'preferredFamilyName',
    'primaryOrgSourcedId',
    'pronouns',
    'activeDirectoryMatchId',
  ],
});

export const rolesLayout = layoutOf({
  file: 'roles.csv',
  columns: {
    sourcedId: optional,
    status: optional,
    userSourcedId: required,
    roleType: optional,
    isPrimary: optional,
    role: required,
    beginDate: { aliases: ['roleStartDate'] },
    endDate: { aliases: ['roleEndDate'] },
    orgSourcedId: required,
    sessionSourcedId: optional,
    grade: optional,
  },
  unused: ['dateLastModified', 'userProfileSourcedId'],
});

export const enrollmentsLayout = layoutOf({
  file: 'enrollments.csv',
  columns: {
    sourcedId: optional,
    status: optional,
    classSourcedId: required,
    schoolSourcedId: optional,
    userSourcedId: required,
    role: required,
    primary: optional,
    beginDate: optional,
    endDate: optional,
  },
  unused: ['dateLastModified'],
});

export const demographicsLayout = layoutOf({
  file: 'demographics.csv',
  columns: {
    userSourcedId: { required: true, aliases: ['sourcedId'] },
    status: optional,
    birthDate: { aliases: ['birthdate'] },
    sex: optional,
  },
  unused: [
    'dateLastModified',
    'americanIndianOrAlaskaNative',
    'asian',
    'blackOrAfricanAmerican',
    'nativeHawaiianOrOtherPacificIslander',
    'white',
    'demographicRaceTwoOrMoreRaces',
    'hispanicOrLatinoEthnicity',
    'countryOfBirthCode',
    'stateOfBirthAbbreviation',
    'cityOfBirth',
    'publicSchoolResidenceStatus',
    'birthCity',
    'birthState',
    'birthCountry',
    'ethnicityCodes',
    'raceCodes',
  ],
});

export const userProfilesLayout = layoutOf({
  file: 'userProfiles.csv',
  columns: { userSourcedId: required, status: optional },
  // Accounts of other systems, with passwords: checked for their reference, and never read.
  unused: [
    'sourcedId',
    'dateLastModified',
    'profileType',
    'vendorId',
    'applicationId',
    'description',
    'credentialType',
    'username',
    'password',
  ],
});

export const relationshipsLayout = layoutOf({
  file: 'relationships.csv',
  columns: {
    userSourcedId: required,
    status: optional,
    relationshipUserSourcedId: required,
    relationshipRole: optional,
  },
  unused: ['sourcedId', 'dateLastModified'],
});

export const userFlagsLayout = layoutOf({
  file: 'userFlags.csv',
  columns: {
    userSourcedId: required,
    status: optional,
    flag: required,
    beginDate: { aliases: ['fromDate', 'startDate'] },
    endDate: { aliases: ['toDate'] },
    source: optional,
  },
  unused: ['sourcedId', 'dateLastModified'],
});

export const familiesLayout = layoutOf({
  file: 'families.csv',
  columns: { familySourcedId: required, status: optional, userSourcedId: required },
  unused: ['sourcedId', 'dateLastModified'],
});

/** Files that a folder needs, unless its manifest says that one is absent. */
export const REQUIRED_FILES = [orgsLayout, academicSessionsLayout, classesLayout, usersLayout, enrollmentsLayout].map(
  ({ file }) => file,
);

/** Files that no OneRoster manifest knows: they are read wherever they are there. */
export const EXTENSION_FILES = [relationshipsLayout, userFlagsLayout, familiesLayout].map(({ file }) => file);

/** Every file that is read, but the manifest. */
export const DATA_FILES = [
  ...REQUIRED_FILES,
  ...[rolesLayout, coursesLayout, demographicsLayout, userProfilesLayout].map(({ file }) => file),
  ...EXTENSION_FILES,
];

/** Files of OneRoster 1.2 that a folder may hold and that have no place in a roster (results, resources). */
export const UNUSED_FILES = [
  'categories.csv',
  'classResources.csv',
  'courseResources.csv',
  'lineItems.csv',
  'lineItemLearningObjectiveIds.csv',
  'lineItemScoreScales.csv',
  'resources.csv',
  'resultLearningObjectiveIds.csv',
  'results.csv',
  'resultScoreScales.csv',
  'scoreScales.csv',
  'userResources.csv',
];
