import { defineOnce } from '../foundation/define-once.js';
import { VisitForm } from '../visit-form/visit-form.js';

defineOnce('hv-visit-form', VisitForm);

export { VisitForm };
