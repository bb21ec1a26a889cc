import type { LanguageEntry } from '../../foundation/messages.js';
import type { FieldMessages } from './zh-CN.js';

const characters = (count: number): string => `${count} ${count === 1 ? 'character' : 'characters'}`;
const entries = (count: number): string => `${count} ${count === 1 ? 'entry' : 'entries'}`;

/** Texts of form controls in English. */
export const entry: LanguageEntry<FieldMessages> = {
  texts: {
    required: 'required',
    none: 'Please choose',
    clear: 'Clear',
    clearOf: (label) => `Clear: ${label}`,
    add: (row) => `Add ${row.toLowerCase()}`,
    remove: 'Remove',
    removeOf: (row, name) => (name === '' ? `Remove ${row}` : `Remove ${row}: ${name}`),
    row: 'Entry',
    rowNumber: (row, number) => `${row} ${number}`,
    date: 'Date',
    time: 'Time',
    person: 'Person',
    name: 'Name',
    role: 'Role',
    points: (points, maximum) => `${points} of ${maximum}`,
    choosePhoto: 'Choose photos',
    fileLimit: (size) => `At most ${size} a file`,
    consentFirst: 'Can be chosen once consent has been given.',

    step: (number, total) => `Step ${number} of ${total}`,
    back: 'Back',
    next: 'Next',
    submit: 'Submit',
    faultCount: (count) => (count === 1 ? 'One place needs a change' : `${count} places need a change`),
    faultOf: (place, fault) => `${place}: ${fault}`,

    'fault-required': 'Please fill this in.',
    'fault-choose': 'Please choose one.',
    'fault-too-short': (length) => `At least ${characters(length)}.`,
    'fault-too-long': (length) => `At most ${characters(length)}.`,
    'fault-pattern': 'The form of this is not right; please check it.',
    'fault-not-a-number': 'Please enter a number.',
    'fault-not-a-step': (step) => (step === 1 ? 'Please enter a whole number.' : `Please enter a multiple of ${step}.`),
    'fault-too-small': (bound) => `Not less than ${bound}.`,
    'fault-too-large': (bound) => `Not more than ${bound}.`,
    'fault-not-a-choice': 'Please choose from the list.',
    'fault-too-few': (bound) => `At least ${entries(bound)}.`,
    'fault-too-many': (bound) => `At most ${entries(bound)}.`,
    'fault-not-a-date': 'Please enter a whole date that exists.',
    'fault-not-a-time': 'Please enter a whole time.',
    'fault-incomplete': 'Please enter both date and time.',
    'fault-too-early': (bound) => `Not before ${bound}.`,
    'fault-too-late': (bound) => `Not after ${bound}.`,
    'fault-file-too-large': (size) => `At most ${size} a file.`,
    'fault-file-type': 'This kind of file cannot be used; please choose a photo.',
    'fault-refused': "The school's system did not accept this; please check it.",
  },
};
