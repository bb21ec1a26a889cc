import { DeclaredForm } from '../controls/form/form.js';
import { defineOnce } from '../foundation/define-once.js';

defineOnce('hv-form', DeclaredForm);

export { DeclaredForm };
