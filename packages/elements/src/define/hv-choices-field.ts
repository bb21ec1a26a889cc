import { ChoicesField } from '../controls/choices-field/choices-field.js';
import { defineOnce } from '../foundation/define-once.js';

defineOnce('hv-choices-field', ChoicesField);

export { ChoicesField };
