/** The school that both contestants serve: 3,000 students in 75 classes, each of which has been visited once by now or not. */
import { testRoster } from '../../packages/server/dist/testing/test-roster.js';
import { visitDraftOf } from '../../packages/server/dist/testing/visit-draft.js';

export const SCHOOL_ID = 'school-of-the-bench';
export const TIME_ZONE = 'Asia/Shanghai';
export const NOW = '2026-11-22T20:00:00+08:00';

const CLASSES = 75;
const STUDENTS_OF_CLASS = 40;

/** Every second student has been visited before the bench begins. */
const VISITED = 2;

export const roster = testRoster(SCHOOL_ID, { classes: CLASSES, studentsPerClass: STUDENTS_OF_CLASS });

export const studentIds = Array.from({ length: CLASSES * STUDENTS_OF_CLASS }, (_, index) => {
  const inClass = Math.floor(index / STUDENTS_OF_CLASS) + 1;
  return `student-${inClass}-${(index % STUDENTS_OF_CLASS) + 1}`;
});

/** The evening of a day of the school year, 2026-09-10 being the first; a minute of its own for each of sixty students. */
function eveningOf(day, minute) {
  const start = Date.UTC(2026, 8, 10 + day, 11, minute);
  const text = (time) => new Date(time).toISOString().replace('.000Z', '+00:00');
  return { startedAt: text(start), endedAt: text(start + 3_600_000) };
}

/** The record of a visit to the student at a place of the list, which starts again at its end, on the next evening. */
export function draftAt(place) {
  const student = studentIds[place % studentIds.length];
  const [, inClass] = student.split('-');
  return visitDraftOf([student], {
    ...eveningOf(Math.floor(place / studentIds.length), place % 60),
    visitors: [
      { personId: `teacher-${inClass}`, role: 'class-teacher' },
      { personId: `teacher-${(Number(inClass) % CLASSES) + 1}`, role: 'subject-teacher' },
    ],
  });
}

/** Places of one evening. */
export const PLACES = studentIds.length;

/** Who files the record: the class teacher. */
export function authorAt(place) {
  return `teacher-${studentIds[place % studentIds.length].split('-')[1]}`;
}

export const earlierVisits = studentIds.flatMap((_, place) =>
  place % VISITED === 0
    ? {
        ...draftAt(place),
        id: `earlier-${place}`,
        schoolId: SCHOOL_ID,
        filedAt: '2026-09-11T09:00:00+08:00',
        filedBy: authorAt(place),
      }
    : [],
);
