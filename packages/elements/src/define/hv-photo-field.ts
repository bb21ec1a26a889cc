import { PhotoField } from '../controls/photo-field/photo-field.js';
import { defineOnce } from '../foundation/define-once.js';

defineOnce('hv-photo-field', PhotoField);

export { PhotoField };
