import { DutyList } from '../duty-list/duty-list.js';
import { defineOnce } from '../foundation/define-once.js';

defineOnce('hv-duty-list', DutyList);

export { DutyList };
