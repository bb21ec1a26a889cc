import { DateField } from '../controls/date-field/date-field.js';
import { defineOnce } from '../foundation/define-once.js';

defineOnce('hv-date-field', DateField);

export { DateField };
