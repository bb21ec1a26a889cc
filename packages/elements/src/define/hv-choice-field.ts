import { ChoiceField } from '../controls/choice-field/choice-field.js';
import { defineOnce } from '../foundation/define-once.js';

defineOnce('hv-choice-field', ChoiceField);

export { ChoiceField };
