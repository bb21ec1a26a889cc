import type { Locator, Page } from 'playwright-core';

/** The words of a badge that says that a visit is owed and nothing has been missed. */
const OWED = /待访/;

/** The rows of students on the roster page. */
export function studentRows(page: Page): Locator {
  return page.locator('[data-student]');
}

/** The button of the badge in a row. */
export function badgeOf(row: Locator): Locator {
  return row.locator('hv-compliance-badge').getByRole('button').first();
}

/** Waits until every badge of the list says something. */
export async function waitForBadges(page: Page): Promise<void> {
  await studentRows(page).first().waitFor();
  for (const row of await studentRows(page).all()) await badgeOf(row).waitFor();
}

/** A row found by its place in the list and held by the student's id, whatever its badge says later. */
export async function rowWithVisitOwed(page: Page, place: number): Promise<Locator> {
  const owed = studentRows(page).filter({ has: page.getByRole('button', { name: OWED }) });
  return rowOf(page, (await owed.nth(place).getAttribute('data-student')) ?? '');
}

/** The row of a student. */
export function rowOf(page: Page, studentId: string): Locator {
  return page.locator(`[data-student="${studentId}"]`);
}

/** The name of the student in a row. */
export async function nameIn(row: Locator): Promise<string> {
  return (await row.getByRole('rowheader').innerText()).trim();
}

/** Opens the list of all duties of the student in a row, with the keyboard. */
export async function openDuties(row: Locator): Promise<Locator> {
  await badgeOf(row).press('Enter');
  const dialog = row.locator('hv-compliance-badge').getByRole('dialog');
  await dialog.waitFor();
  return dialog;
}

/** Closes whatever stands open over the list. */
export async function closeDialogs(page: Page): Promise<void> {
  const open = page.getByRole('dialog');
  for (let left = await open.count(); left > 0; left -= 1) await open.last().press('Escape');
}
