import { createFlags } from './attention.mjs';
import { createPhoneBook } from './names.mjs';
import { rosterFiles } from './roster-files.mjs';
import { DEMO_NOW, EMERGENCY, SCHOOL } from './school.mjs';
import { createStaff } from './staff.mjs';
import { createStudents } from './students.mjs';
import { createDeclines, createVisits } from './visits.mjs';

/**
 * All files of the data folder, by name. The same every time.
 *
 * @returns {Map<string, string>}
 */
export function createDataFiles() {
  const nextPhone = createPhoneBook();
  const staff = createStaff(nextPhone);
  const students = createStudents(nextPhone);
  const flags = createFlags(students);
  const visits = createVisits(students, staff, flags);
  const settings = {
    schoolId: SCHOOL.id,
    timeZone: 'Asia/Shanghai',
    policies: 'fengnan',
    demoNow: DEMO_NOW,
    emergencies: [EMERGENCY],
  };
  return new Map([
    ...rosterFiles(students, staff, flags),
    ['homevisit.json', json(settings)],
    ['visits.json', json(visits)],
    ['declines.json', json(createDeclines(students, visits))],
  ]);
}

const json = (/** @type {unknown} */ value) => `${JSON.stringify(value, null, 2)}\n`;
