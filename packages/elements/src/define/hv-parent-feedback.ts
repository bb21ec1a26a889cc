import { defineOnce } from '../foundation/define-once.js';
import { ParentFeedback } from '../parent-feedback/parent-feedback.js';

defineOnce('hv-parent-feedback', ParentFeedback);

export { ParentFeedback };
