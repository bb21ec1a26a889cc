import { HttpProblem } from '../http/problem.js';
import type { AccountOperation } from './operation.js';

/** The students of a homeroom class: no categories, no contacts. */
export const listStudents: AccountOperation<'listStudents'> = ({ school, permitted, path, today }) => {
  const { classId } = path;
  if (!permitted.hasClass(classId)) throw new HttpProblem('class-not-found');
  const { directory } = school;
  const students = directory.studentsOf(classId, today).map(({ id, familyId }) => ({
    id,
    displayName: directory.nameOf(id),
    classId,
    familyId,
    siblings: directory
      .childrenOf(familyId)
      .filter((sibling) => sibling.id !== id)
      .map((sibling) => ({
        id: sibling.id,
        displayName: directory.nameOf(sibling.id),
        classTitle: directory.classTitleOf(sibling.id, today) ?? '',
      })),
  }));
  const subjectIds = students.flatMap(({ id, siblings }) => [id, ...siblings.map((sibling) => sibling.id)]);
  return { answer: { students }, subjectIds };
};
