import { controlContract } from '../../testing/control-contract.js';
import { keysOfTime, typeText } from '../../testing/index.js';
import '../../define/hv-time-field.js';

controlContract({
  tag: 'hv-time-field',
  filled: '18:30',
  attribute: '18:30',
  entries: ['18:30'],
  empty: '',
  edit: () => typeText(keysOfTime('16:05')),
  edited: '16:05',
  submitsByEnter: true,
  demand: '请填写这一项。',
});
