import { TimeField } from '../controls/time-field/time-field.js';
import { defineOnce } from '../foundation/define-once.js';

defineOnce('hv-time-field', TimeField);

export { TimeField };
