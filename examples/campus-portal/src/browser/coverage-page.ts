import '@homevisit/elements/hv-request-desk.js';
import type { LocalDate } from '@homevisit/sdk/calendar';
import { isLocalDate, localDateOf } from '@homevisit/sdk/calendar';
import { createElement } from './create-element.js';
import { MeasureBoard } from './measure-board.js';
import { clearPageFault, showPageFault } from './page-fault.js';
import { pagePart } from './page-part.js';
import { createPortalClient } from './portal-client.js';
import { startShell } from './portal-shell.js';
import { PressingTable } from './pressing-table.js';

startShell();

const client = createPortalClient();
const form = pagePart('as-of-form', HTMLFormElement);
const dayInput = pagePart('as-of', HTMLInputElement);
const note = pagePart('as-of-note', HTMLParagraphElement);
const measures = new MeasureBoard(pagePart('measures', HTMLDivElement));
const pressing = new PressingTable();
const desk = document.querySelector('hv-request-desk');
if (desk) desk.client = client;

/** The page answers the latest question only: a slow answer to an earlier one is dropped. */
let latest = 0;

async function show(day: LocalDate | undefined, today: LocalDate, timeZone: string): Promise<void> {
  const asked = ++latest;
  note.textContent = '正在统计……';
  try {
    const coverage = await client.getCoverage(day === undefined ? {} : { asOf: day });
    if (asked !== latest) return;
    measures.show(coverage);
    pressing.show(coverage, timeZone);
    clearPageFault();
    note.replaceChildren(
      '统计截至 ',
      createElement('strong', { text: day ?? today }),
      day === undefined || day === today ? '（今天）' : day > today ? '（按目前已记的家访推算）' : '（当时的情况）',
    );
  } catch {
    if (asked !== latest) return;
    note.textContent = '';
    showPageFault('统计没有加载成功，请检查网络后重试。');
  }
}

async function start(): Promise<void> {
  const { now, school } = await client.getSession();
  const today = localDateOf(now, school.timeZone);
  dayInput.value = today;
  const showDay = (day: LocalDate): void => void show(day === today ? undefined : day, today, school.timeZone);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (isLocalDate(dayInput.value)) showDay(dayInput.value);
  });
  pagePart('as-of-today', HTMLButtonElement).addEventListener('click', () => {
    dayInput.value = today;
    showDay(today);
  });
  showDay(today);
}

start().catch(() => showPageFault('页面没有加载成功，请检查网络后刷新。'));
