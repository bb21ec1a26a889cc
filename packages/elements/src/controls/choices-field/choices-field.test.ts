import { controlContract } from '../../testing/control-contract.js';
import { pressKeys } from '../../testing/index.js';
import '../../define/hv-choices-field.js';

controlContract({
  tag: 'hv-choices-field',
  content:
    '<option value="study">学习</option><option value="health">健康</option><option value="safety">安全</option>',
  filled: ['study', 'safety'],
  attribute: 'study safety',
  entries: ['study', 'safety'],
  empty: [],
  edit: () => pressKeys('Tab', 'Space', 'Tab', 'Space'),
  edited: ['health', 'safety'],
  submitsByEnter: true,
  demand: '请选择一项。',
});
