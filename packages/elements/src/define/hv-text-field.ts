import { TextField } from '../controls/text-field/text-field.js';
import { defineOnce } from '../foundation/define-once.js';

defineOnce('hv-text-field', TextField);

export { TextField };
