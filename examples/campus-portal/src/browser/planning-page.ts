import '@homevisit/elements/hv-visit-planner.js';
import type { PlanAcceptEvent } from '@homevisit/elements';
import { clearPageFault, showPageFault } from './page-fault.js';
import { pagePart } from './page-part.js';
import { withAgreed } from './planning/agreed.js';
import { registerAppointments } from './planning/appointments.js';
import { openAppointments } from './planning/open-appointments.js';
import { openSolver } from './planning/open-solver.js';
import type { PlanningSheet } from './planning/planning-sheet.js';
import { createPortalClient } from './portal-client.js';
import { startShell } from './portal-shell.js';

startShell();

const client = createPortalClient();
const note = pagePart('planning-note', HTMLParagraphElement);
const left = pagePart('planning-left', HTMLParagraphElement);

let isRegistering = false;

async function register({ appointments }: PlanAcceptEvent, sheet: PlanningSheet): Promise<void> {
  const all = appointments.length;
  try {
    clearPageFault();
    const counts = await registerAppointments(client, sheet, appointments, (done) => {
      note.textContent = `正在登记：${done} / ${all}`;
    });
    const { added, changed, calledOff, kept } = counts;
    note.textContent = `已登记全部 ${all} 次家访：新增 ${added} 次，改期或换人 ${changed} 次，取消 ${calledOff} 次，不变 ${kept} 次。`;
  } catch {
    note.textContent = '';
    showPageFault('登记没有全部完成，请检查网络后再次确认计划；已登记的不会重复。');
  }
}

async function accept(event: PlanAcceptEvent, sheet: PlanningSheet): Promise<void> {
  // Two at a time would each register what the other has not registered yet.
  if (isRegistering) {
    event.preventDefault();
    return;
  }
  isRegistering = true;
  await register(event, sheet);
  isRegistering = false;
}

async function start(): Promise<void> {
  const answer = await fetch('/portal/planning');
  if (answer.status === 401) {
    location.assign('/sign-in.html');
    return;
  }
  if (!answer.ok) throw new Error('The portal has given nothing to plan.');
  const asked = (await answer.json()) as PlanningSheet;
  const { school } = await client.getSession();
  const sheet = withAgreed(asked, await openAppointments(client, asked.from), school.timeZone);
  const planner = document.querySelector('hv-visit-planner');
  if (!planner) return;
  planner.worker = openSolver();
  planner.names = sheet.names;
  planner.freezeBefore = sheet.from;
  planner.problem = sheet.problem;
  planner.addEventListener('hv-plan-accept', (event) => void accept(event, sheet));
  if (sheet.left.length > 0) {
    left.textContent = `另有 ${sheet.left.length} 户不能当面走访，须另行商定：${sheet.left.map((id) => sheet.names[id] ?? id).join('、')}。`;
    left.hidden = false;
  }
}

start().catch(() => showPageFault('页面没有加载成功，请检查网络后刷新。'));
