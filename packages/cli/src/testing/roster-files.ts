/** A small faultless roster folder. */
export const ROSTER_FILES: Readonly<Record<string, string>> = {
  'orgs.csv': 'sourcedId,name,type\nschool,青禾小学,school\n',
  'academicSessions.csv':
    'sourcedId,title,type,startDate,endDate\nyear,学年,schoolYear,2026-09-01,2027-07-10\nterm,学期,term,2026-09-01,2027-01-29\n',
  'classes.csv': 'sourcedId,title,classType,schoolSourcedId\nclass,1年级1班,homeroom,school\n',
  'users.csv': 'sourcedId,givenName,familyName,phone\nteacher,建国,王,15400000001\nstudent,明轩,张,\n',
  'roles.csv': 'userSourcedId,role,orgSourcedId\nteacher,teacher,school\nstudent,student,school\n',
  'enrollments.csv':
    'classSourcedId,userSourcedId,role,primary\nclass,teacher,teacher,true\nclass,student,student,false\n',
};

/** The same with an error and a warning in it. */
export const FAULTY_FILES: Readonly<Record<string, string>> = {
  ...ROSTER_FILES,
  'enrollments.csv':
    'classSourcedId,userSourcedId,role,primary,beginDate,favourite\nclass,teacher,teacher,true,,\nclass,student,student,false,1/9/2026,\nclass,nobody,student,false,2/9/2026,\n',
};
