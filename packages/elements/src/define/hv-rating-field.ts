import { RatingField } from '../controls/rating-field/rating-field.js';
import { defineOnce } from '../foundation/define-once.js';

defineOnce('hv-rating-field', RatingField);

export { RatingField };
