import { PeopleField } from '../controls/people-field/people-field.js';
import { defineOnce } from '../foundation/define-once.js';

defineOnce('hv-people-field', PeopleField);

export { PeopleField };
