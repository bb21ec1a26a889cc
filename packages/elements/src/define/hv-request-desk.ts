import { defineOnce } from '../foundation/define-once.js';
import { RequestDesk } from '../request-desk/request-desk.js';

defineOnce('hv-request-desk', RequestDesk);

export { RequestDesk };
