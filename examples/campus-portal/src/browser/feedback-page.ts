import { createFamilyClient, readLinkToken } from '@homevisit/client';
import '@homevisit/elements/hv-parent-feedback.js';
import { showPageFault } from './page-fault.js';
import { startShell } from './portal-shell.js';

startShell();

const feedback = document.querySelector('hv-parent-feedback');
const token = readLinkToken(location.hash);
if (token === undefined) {
  document.querySelector('.feedback__panel')?.setAttribute('hidden', '');
  showPageFault('这个链接不完整，请从老师发来的消息里重新打开。');
} else if (feedback) {
  feedback.client = createFamilyClient({ baseUrl: '/api/homevisit', token });
}
