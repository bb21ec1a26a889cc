import { classesLayout, coursesLayout } from '../layout/layouts.js';
import type { ImportRun } from '../run/import-run.js';

const CLASS_TYPES = ['homeroom', 'scheduled'] as const;

/** Reads courses.csv, of which only the grades are used. */
export async function readCourses(run: ImportRun): Promise<void> {
  const table = await run.open(coursesLayout, run.courses);
  if (!table) {
    run.courses.complete = false;
    return;
  }
  await run.forEachRow(
    table,
    (row) => {
      const index = run.courses.define(row, 'sourcedId', row.deleted('status'));
      if (index !== undefined) run.courseGrades.set(index, row.list('grades'));
    },
    (textOf) => run.courses.lose(textOf('sourcedId')),
  );
}

/** Reads classes.csv. A class without a type is `scheduled`: only what says so is a homeroom class. */
export async function readClasses(run: ImportRun): Promise<void> {
  const { classes, orgs, sink } = run;
  const table = await run.open(classesLayout, classes);
  if (table) {
    await run.forEachRow(
      table,
      (row) => {
        const deleted = row.deleted('status');
        const index = classes.define(row, 'sourcedId', deleted);
        if (index === undefined) return;
        const id = classes.textOf(index);
        if (deleted) {
          sink.drop('classes', id);
          return;
        }
        const title = row.required('title');
        const classType = row.word('classType', CLASS_TYPES) ?? 'scheduled';
        const school = orgs.refer(row, 'schoolSourcedId');
        const courseId = row.text('courseSourcedId');
        const course = courseId === '' ? undefined : run.courses.referTo(row, 'courseSourcedId', courseId, 'reference');
        const ownGrades = row.list('grades');
        const termIds = row.list('termSourcedIds').filter((term) => {
          return run.sessions.referTo(row, 'termSourcedIds', term, 'reference') !== undefined;
        });
        if (!row.usable || school === undefined) return;
        classes.enter(index, classType === 'homeroom', school);
        const grades = ownGrades.length > 0 || course === undefined ? ownGrades : (run.courseGrades.get(course) ?? []);
        sink.offer('classes', id, { id, title, classType, schoolId: orgs.textOf(school), grades, termIds });
      },
      (textOf) => classes.lose(textOf('sourcedId')),
    );
  }
  await run.adopt('classes', classesLayout.file, ({ key, value }) => {
    const school = orgs.find(value.schoolId);
    if (school === undefined || !orgs.isActive(school)) return false;
    classes.enter(classes.adopt(key), value.classType === 'homeroom', school);
    return true;
  });
}
