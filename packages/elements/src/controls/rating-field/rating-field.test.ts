import { controlContract } from '../../testing/control-contract.js';
import { pressKeys } from '../../testing/index.js';
import '../../define/hv-rating-field.js';

controlContract({
  tag: 'hv-rating-field',
  attributes: 'low-text="没有帮助" high-text="很有帮助"',
  filled: 4,
  attribute: '4',
  entries: ['4'],
  empty: undefined,
  edit: () => pressKeys('Space', 'ArrowRight', 'ArrowRight'),
  edited: 3,
  submitsByEnter: true,
  demand: '请选择一项。',
});
