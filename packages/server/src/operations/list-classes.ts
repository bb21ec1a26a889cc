import type { AccountOperation } from './operation.js';

/** The homeroom classes that the caller may look into. */
export const listClasses: AccountOperation<'listClasses'> = ({ school, permitted }) => ({
  answer: { classes: school.directory.classes().filter(({ id }) => permitted.hasClass(id)) },
  subjectIds: [],
});
