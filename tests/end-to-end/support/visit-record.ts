import type { Locator, Page } from 'playwright-core';

/** What a visit was like; everything else is filled in where the form asks for it. */
export interface Visit {
  /** As the form calls it. */
  readonly mode: '入户' | '电话';
  /** `HH:mm` on the day of the demo clock. */
  readonly begin: string;
  readonly end: string;
}

const WORDS = '孩子近来作息规律，愿意和家人说学校里的事。';

/** The form that is open on the roster page. */
export function openForm(page: Page): Locator {
  return page.getByRole('form', { name: '家访记录' });
}

/** Opens the form of the student in a row, with the keyboard. */
export async function openVisitForm(page: Page, row: Locator): Promise<Locator> {
  await row.getByRole('button', { name: /^记家访/ }).press('Enter');
  const form = openForm(page);
  await form.waitFor();
  return form;
}

/** Types something into every field that this form says it needs, and attests every rule of conduct that it names. */
async function fillStage(form: Locator, { begin, end }: Visit): Promise<void> {
  for (const field of await form.getByRole('textbox', { name: /必填/ }).all()) {
    const isClock = (await field.getAttribute('type')) === 'time';
    if (!isClock && (await field.inputValue()) === '') await field.pressSequentially(WORDS);
  }
  const start = form.getByRole('textbox', { name: /^开始/ });
  if ((await start.count()) > 0) {
    await start.fill(begin);
    await form.getByRole('textbox', { name: /^结束/ }).fill(end);
  }
  for (const rule of await form.getByRole('group', { name: '行为确认' }).getByRole('checkbox').all()) {
    await rule.press('Space');
  }
}

/** Goes through all stages of the form, up to the button that files the record. */
export async function fillRecord(form: Locator, visit: Visit): Promise<void> {
  await form.getByRole('radio', { name: visit.mode, exact: true }).press('Space');
  const next = form.getByRole('button', { name: /^下一步/ });
  await fillStage(form, visit);
  while ((await next.count()) > 0) {
    await next.press('Enter');
    // Later stages are fetched while the first one is filled in.
    await form.locator('.stage:not([hidden]) :is(input, textarea)').first().waitFor();
    await fillStage(form, visit);
  }
}

/** Presses the button that files the record. */
export async function file(form: Locator): Promise<void> {
  await form.getByRole('button', { name: '归档家访记录' }).press('Enter');
}

/** Waits until the record is filed and gives what the form says then. */
export async function filedReport(page: Page): Promise<Locator> {
  const report = page.getByRole('region', { name: '家访记录已归档' });
  await report.getByRole('list').or(report.getByText('目前没有还要做的家访')).first().waitFor();
  return report;
}
