import type { StudentSummary } from '@homevisit/client';
import type { VisitStartEvent } from '@homevisit/elements';
import '@homevisit/elements/hv-compliance-badge.js';
import '@homevisit/elements/hv-provider.js';
import '@homevisit/elements/hv-request-desk.js';
import { createElement } from './create-element.js';
import { DutyDrawer } from './duty-drawer.js';
import { clearPageFault, showPageFault } from './page-fault.js';
import { pagePart } from './page-part.js';
import { createPortalClient } from './portal-client.js';
import { startShell } from './portal-shell.js';
import { RosterFilter } from './roster-filter.js';
import { RosterTable } from './roster-table.js';
import { StatusBook } from './status-book.js';
import { VisitDrawer } from './visit-drawer.js';

startShell();

const client = createPortalClient();
const provider = document.querySelector('hv-provider');
if (provider) {
  provider.client = client;
  // "Record a visit" in the kit's panel of duties opens the same form as the button of the row.
  provider.addEventListener('hv-visit-start', ({ studentId }: VisitStartEvent) => table.requestVisit(studentId));
}

const classChoice = pagePart('class-choice', HTMLSelectElement);
const count = pagePart('roster-count', HTMLParagraphElement);
const empty = pagePart('roster-empty', HTMLParagraphElement);
const duties = new DutyDrawer(() => showPageFault('待办没有加载成功，请检查网络后重试。'));
const drawer = new VisitDrawer(client, (studentId) => table.markActive(studentId));
const table = new RosterTable((student, opener) => {
  drawer.open(student, opener).catch(() => showPageFault('表单没有加载成功，请检查网络后重试。'));
});
const statuses = new StatusBook(client, () => {
  filter.offer(students.map(({ id }) => statuses.statusOf(id)));
});
const filter = new RosterFilter(applyFilter);
let students: readonly StudentSummary[] = [];

// A row whose status changes stays where it is until the reader changes the filter: nothing jumps away while read.
function applyFilter(): void {
  const byId = new Map(students.map((student) => [student.id, student]));
  const visible = table.filter((id) => {
    const student = byId.get(id);
    return student !== undefined && filter.matches(student, statuses.statusOf(id));
  });
  count.textContent = `共 ${students.length} 名学生，显示 ${visible} 名`;
  empty.hidden = visible > 0;
}

async function showClass(classId: string, title: string): Promise<void> {
  drawer.close();
  duties.choose(classId);
  students = await client.listStudents(classId);
  pagePart('page-title', HTMLHeadingElement).textContent = `${title} · 班级花名册`;
  table.show(students);
  filter.offer([]);
  applyFilter();
  await statuses.load(students.map(({ id }) => id));
  clearPageFault();
}

function requestDesk(): HTMLElement {
  const desk = createElement('hv-request-desk', { class: 'panel requests' });
  desk.client = client;
  return desk;
}

async function start(): Promise<void> {
  const [session, classes] = await Promise.all([client.getSession(), client.listClasses()]);
  const own = session.role === 'leader' ? classes : classes.filter(({ id }) => session.classIds.includes(id));
  classChoice.replaceChildren(
    ...own.map(({ id, title }) => createElement('option', { text: title, attributes: { value: id } })),
  );
  const show = (): void => {
    const chosen = own.find(({ id }) => id === classChoice.value);
    if (chosen) showClass(chosen.id, chosen.title).catch(() => showPageFault('花名册没有加载成功，请检查网络后重试。'));
  };
  classChoice.addEventListener('change', show);
  show();
  // A leader works through all requests on the page of the whole school.
  if (session.role === 'teacher') pagePart('requests', HTMLDivElement).append(requestDesk());
}

start().catch(() => showPageFault('页面没有加载成功，请检查网络后刷新。'));
