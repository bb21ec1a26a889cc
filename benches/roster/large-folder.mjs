import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';

/**
 * Writes a faultless OneRoster folder in which one file has at least so many bytes.
 *
 * @param {string} folder
 * @param {'users' | 'enrollments'} large - which file
 * @param {number} bytes
 * @returns {Promise<string>} path of the large file
 */
export async function writeLargeFolder(folder, large, bytes) {
  await mkdir(folder, { recursive: true });
  const people = large === 'users' ? 10 : 40_000;
  const classes = large === 'users' ? 1 : 2_000;
  const range = (/** @type {number} */ count) => Array.from({ length: count }, (_, index) => index);
  const write = (/** @type {string} */ name, /** @type {string[]} */ lines) =>
    writeFile(join(folder, name), `${lines.join('\n')}\n`);
  await write('orgs.csv', ['sourcedId,name,type', 'school,青禾小学,school']);
  await write('academicSessions.csv', [
    'sourcedId,title,type,startDate,endDate',
    'year,2026-2027,schoolYear,2026-09-01,2027-07-10',
    'term,第一学期,term,2026-09-01,2027-01-29',
  ]);
  await write('classes.csv', [
    'sourcedId,title,classType,schoolSourcedId',
    ...range(classes).map((index) => `class-${index},兴趣小组${index},scheduled,school`),
  ]);
  await write('roles.csv', ['sourcedId,userSourcedId,role,orgSourcedId', 'role-0,person-0,principal,school']);
  const files = {
    users: {
      header: 'sourcedId,status,dateLastModified,enabledUser,username,givenName,familyName,email,phone,grades',
      row: (/** @type {number} */ index) =>
        `person-${index},active,2026-08-20T08:00:00.000Z,true,user-${index},明轩,王,person${index}@school.invalid,154${String(index).padStart(8, '0')},"01,02"`,
      rows: people,
    },
    enrollments: {
      header:
        'sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate',
      row: (/** @type {number} */ index) =>
        `enrolment-${index},active,2026-08-20T08:00:00.000Z,class-${index % classes},school,person-${Math.floor(index / classes) % people},student,false,2026-09-01,2027-07-10`,
      rows: 1,
    },
  };
  for (const [name, { header, row, rows }] of Object.entries(files)) {
    const stream = createWriteStream(join(folder, `${name}.csv`));
    const least = name === large ? bytes : 0;
    stream.write(`${header}\n`);
    let written = header.length + 1;
    for (let index = 0; index < rows || written < least;) {
      let block = '';
      for (; block.length < 1_000_000 && (index < rows || written + block.length < least); index += 1)
        block += `${row(index)}\n`;
      written += Buffer.byteLength(block);
      if (!stream.write(block)) await once(stream, 'drain');
    }
    stream.end();
    await once(stream, 'close');
  }
  return join(folder, `${large}.csv`);
}
