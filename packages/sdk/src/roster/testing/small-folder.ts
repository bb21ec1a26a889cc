import { createMemoryRosterSource, type RosterSource } from '../roster-source.js';

/** Files of a folder by their names; `undefined` for one that is not there. */
export type FolderFiles = Readonly<Record<string, string | Uint8Array | undefined>>;

/** A faultless OneRoster 1.2 folder: one school, two homeroom classes, three students of two families. */
export const SMALL_FOLDER = {
  'orgs.csv': `sourcedId,name,type,parentSourcedId
district,丰南区教育局,district,
school,青禾小学,school,district
`,
  'academicSessions.csv': `sourcedId,title,type,startDate,endDate,parentSourcedId,schoolYear
year,2026-2027学年,schoolYear,2026-09-01,2027-07-10,,2027
term-1,第一学期,semester,2026-09-01,2027-01-29,year,2027
term-2,第二学期,semester,2027-02-26,2027-07-10,year,2027
`,
  'classes.csv': `sourcedId,title,grades,classType,schoolSourcedId,termSourcedIds
class-1,一年级1班,01,homeroom,school,"term-1,term-2"
class-2,二年级1班,02,homeroom,school,"term-1,term-2"
`,
  'users.csv': `sourcedId,enabledUser,givenName,familyName,phone,grades
teacher-1,true,建国,王,15400000001,
teacher-2,true,秀英,李,15400000002,
student-1,true,明轩,张,,01
student-2,true,雨欣,张,,02
student-3,true,浩然,刘,,02
guardian-1,true,桂兰,陈,15400000003,
guardian-2,true,志强,刘,15400000004,
`,
  'roles.csv': `sourcedId,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId
r1,teacher-1,primary,teacher,,,school
r2,teacher-2,primary,teacher,,,school
r3,student-1,primary,student,2026-09-01,,school
r4,student-2,primary,student,2026-09-01,,school
r5,student-3,primary,student,2026-09-01,,school
r6,guardian-1,primary,parent,,,school
r7,guardian-2,primary,parent,,,school
`,
  'enrollments.csv': `sourcedId,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate
e1,class-1,school,teacher-1,teacher,true,,
e2,class-2,school,teacher-2,teacher,true,,
e3,class-1,school,student-1,student,false,2026-09-01,
e4,class-2,school,student-2,student,false,2026-09-01,
e5,class-2,school,student-3,student,false,2026-09-01,
`,
  'relationships.csv': `userSourcedId,relationshipUserSourcedId,relationshipRole
student-1,guardian-1,parent
student-2,guardian-1,parent
student-3,guardian-2,parent
`,
} as const;

/** The small folder with some of its files changed, added or taken away. */
export function smallFolder(changes: FolderFiles = {}): RosterSource {
  const files = Object.entries({ ...SMALL_FOLDER, ...changes });
  const present = files.flatMap(([name, content]) => (content === undefined ? [] : [[name, content] as const]));
  return createMemoryRosterSource(Object.fromEntries(present));
}

/** A file of the small folder with further rows. */
export function withRows(name: keyof typeof SMALL_FOLDER, ...rows: readonly string[]): FolderFiles {
  return { [name]: SMALL_FOLDER[name] + rows.map((row) => `${row}\n`).join('') };
}

/** A file of the small folder with one text in it replaced by another. */
export function replaced(name: keyof typeof SMALL_FOLDER, text: string, by: string): FolderFiles {
  const content: string = SMALL_FOLDER[name];
  if (!content.includes(text)) throw new RangeError(`${name} does not hold the text to replace`);
  return { [name]: content.replace(text, by) };
}
