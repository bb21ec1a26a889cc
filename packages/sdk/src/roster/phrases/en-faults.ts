import { aroundValue, fileIn, headerIn, valueIn } from './parts.js';
import type { RosterPhrases } from './roster-phrases.js';

/** The faults of an import in English. */
export const faults: RosterPhrases['faults'] = {
  'folder-without-roster': {
    problem: 'This folder holds no roster files',
    mend: 'Name the folder that directly holds orgs.csv, users.csv and the others; unpack an archive first.',
  },
  'file-missing': {
    problem: 'This file is missing',
    mend: 'Export the whole folder again, or say in manifest.csv that the file is absent.',
  },
  'file-name-misspelt': {
    problem: (fault) => `The file name "${valueIn(fault, 'written')}" should be ${fault.file ?? ''}`,
    mend: 'Rename the file; capital letters matter.',
  },
  'file-not-in-manifest': {
    problem: 'manifest.csv does not mention this file; it is read as a full list',
    mend: 'If it holds only changes, say delta in manifest.csv.',
  },
  'file-absent-in-manifest': {
    problem: 'manifest.csv says that this file is absent, but it is here; it was not read',
    mend: 'Say bulk in manifest.csv if it should be read.',
  },
  'manifest-value-unknown': {
    problem: 'Unknown way of importing',
    mend: 'Write bulk (everything), delta (changes) or absent (no file).',
  },
  'manifest-version-unknown': {
    problem: 'Unknown version of OneRoster; read as 1.2',
    mend: 'Check which version the export was made for.',
  },
  'file-empty': {
    problem: 'The file is empty',
    mend: 'Export it again; a file without content keeps its header line, or is left out.',
  },
  'file-without-rows': {
    problem: 'The file has a header line and no rows',
    mend: 'Export it again if it should have some.',
  },
  'encoding-gb18030': {
    problem: ({ line }) => `The file is not UTF-8 (from line ${line ?? 1} on); it was read as GB18030`,
    mend: 'Check a few names; better save it as "CSV UTF-8".',
  },
  'encoding-utf-16': {
    problem: 'The file is UTF-16 and cannot be read',
    mend: 'Save it as "CSV UTF-8 (comma delimited)" in the spreadsheet program.',
  },
  'encoding-broken': {
    problem: 'The encoding of the file is damaged: it is neither whole UTF-8 nor GB18030',
    mend: 'Export it again; do not join files with programs that use different encodings.',
  },
  'nul-byte': {
    problem: 'The file holds a NUL byte: it is damaged, or no text file',
    mend: 'Export it again as CSV.',
  },
  'delimiter-wrong': {
    problem: 'The columns are not separated by commas',
    mend: 'Save the file as CSV with commas.',
  },
  'header-line-missing': {
    problem: 'The first line is no header line',
    mend: 'Put the names of the columns into the first line, such as sourcedId.',
  },
  'header-missing': { problem: 'A required column is missing', mend: 'Add the column and import again.' },
  'header-misspelt': {
    problem: 'The name of the column is misspelt; the column was not read',
    mend: (fault) => `Change it to ${headerIn(fault)}.`,
  },
  'header-unknown': {
    problem: 'Unknown column; it was not read',
    mend: 'Nothing to do if it is not needed; the name of a column of your own starts with metadata.',
  },
  'header-repeated': { problem: 'The same column name appears twice', mend: 'Take one of the columns out.' },
  'column-count': {
    problem: 'The row has not as many fields as the header line',
    mend: 'Put a value with a comma in it between double quotes.',
  },
  'row-empty': { problem: 'All values of the row are empty; it was skipped', mend: 'The row can be deleted.' },
  'quote-not-closed': {
    problem: 'A double quote is not closed',
    mend: 'Add the closing quote; a quote inside a value is written twice.',
  },
  'quote-misplaced': {
    problem: 'A double quote is in the wrong place',
    mend: 'Quotes go around the whole value; a quote inside a value is written twice.',
  },
  'value-missing': { problem: 'A required value is missing', mend: 'Fill it in.' },
  'value-unknown': { problem: 'Unknown value', mend: 'Use one of the values listed; capital letters matter.' },
  'value-too-long': { problem: 'The identifier is too long', mend: 'Use a shorter one.' },
  'date-form': {
    problem: 'The date is not written as expected',
    mend: 'Rewrite it; in a spreadsheet, format the cells as yyyy-mm-dd before exporting.',
  },
  'boolean-form': { problem: 'Expected true or false', mend: 'Write true or false.' },
  'year-form': {
    problem: 'The year is not written as expected',
    mend: 'Write the four digits of the year in which the school year ends.',
  },
  'end-before-start': { problem: 'The end is earlier than the start', mend: 'Check both dates.' },
  'character-lost': {
    problem: 'A character was lost when the file was converted earlier',
    mend: 'Export it again from the original system, or fill the character in by hand.',
  },
  'extension-role': {
    problem: 'The role is an extension; the row was not imported',
    mend: 'Use one of the roles listed if it should be.',
  },
  'identifier-repeated': {
    problem: (fault) => `The identifier is repeated${aroundValue(fault, 'firstLine', ': line ', ' has it already')}`,
    mend: 'Delete the repeated row, or give one of the two another identifier.',
  },
  'row-repeated': {
    problem: (fault) => `The row repeats line ${valueIn(fault, 'firstLine')}; it was skipped`,
    mend: 'The row can be deleted.',
  },
  'reference-unknown': {
    problem: 'Points to an identifier that does not exist',
    mend: (fault) => `Check the identifier, or add its row to ${fileIn(fault)}.`,
  },
  'reference-deleted': {
    problem: (fault) =>
      `Points to an identifier that is marked as deleted; ${
        valueIn(fault, 'leftOut') === 'reference' ? 'the reference' : 'the row'
      } was not imported`,
    mend: 'If it should not be deleted, set the status of its row to active.',
  },
  'rows-removed-along': {
    problem: (fault) => `Stored rows that point to deleted ones are removed with them: ${valueIn(fault, 'count')}`,
    mend: 'If they should stay, check the rows that are marked tobedeleted.',
  },
  'school-year-missing': {
    problem: 'There is no school year',
    mend: 'Add a row of type schoolYear; without one no duty of visiting can be counted.',
  },
  'school-years-overlap': {
    problem: (fault) => `The school year overlaps another one${aroundValue(fault, 'otherLine', ' (line ', ')')}`,
    mend: 'Check the dates of the school years.',
  },
  'school-year-without-terms': {
    problem: 'The school year has no terms',
    mend: 'Add its terms (type term or semester); without them no duty of a term can be counted.',
  },
  'term-without-school-year': {
    problem: 'The term lies in no school year; it is not in the calendar',
    mend: 'Add its school year, or fill in parentSourcedId.',
  },
  'term-outside-school-year': {
    problem: (fault) => `The term goes beyond its school year${aroundValue(fault, 'otherLine', ' (line ', ')')}`,
    mend: 'Check the dates of the term and of the school year.',
  },
  'term-school-year-ambiguous': {
    problem: 'The term could belong to several school years',
    mend: 'Name the school year in parentSourcedId.',
  },
  'terms-overlap': {
    problem: (fault) =>
      `The term overlaps another one of the same school year${aroundValue(fault, 'otherLine', ' (line ', ')')}`,
    mend: 'Check the dates of both terms.',
  },
  'enrolled-twice': {
    problem: 'The same person is in this class twice at the same time',
    mend: 'Delete one row; for somebody who left and came back, fill in beginDate and endDate.',
  },
  'homeroom-overlap': {
    problem: 'The student is in two homeroom classes at the same time',
    mend: 'For a student who changed class, fill in endDate of the old enrolment and beginDate of the new one.',
  },
  'class-teacher-missing': {
    problem: 'The homeroom class has no class teacher',
    mend: 'Set primary to true for the class teacher in enrollments.csv; none is chosen for you.',
  },
  'class-teacher-ambiguous': {
    problem: 'The homeroom class has two class teachers at the same time',
    mend: 'Leave primary true for one of them; for a change in mid-year, fill in beginDate and endDate.',
  },
  'guardian-without-phone': {
    problem: 'The guardian has no phone number',
    mend: 'Add one; without it no visit can be arranged.',
  },
  'relationship-with-self': {
    problem: 'Somebody cannot be their own guardian',
    mend: 'Check the identifiers in both columns.',
  },
  'relationship-direction': {
    problem: 'agentSourcedIds does not show who is the student and who the guardian; it was not imported',
    mend: 'Give both their roles in roles.csv, or use relationships.csv.',
  },
  'relationship-word': {
    problem: 'Unknown relationship; it is kept as it is and joins no families',
    mend: 'Write guardian or parent for a guardian, relative for other kin.',
  },
  'category-unknown': {
    problem: 'Unknown code of an attention category; it is kept as it is, and no duty uses it',
    mend: 'Compare it with the list of codes; it is confidential and not shown here.',
  },
  'family-twice': { problem: 'A student is in two families', mend: 'Leave the student in one of them.' },
  'family-partly-given': {
    problem: (fault) =>
      `Students who are not in families.csv were put into families by shared guardians: ${valueIn(fault, 'students')}`,
    mend: 'Complete families.csv if the school wants to give all families.',
  },
  'family-large': {
    problem: (fault) => `One family has ${valueIn(fault, 'students')} students`,
    mend: "Check whether one guardian was entered for many students, such as a children's home, or by mistake.",
  },
};
