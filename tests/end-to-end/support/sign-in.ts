import type { Page } from 'playwright-core';

/** The demo's accounts, by what the sign-in page calls them. */
const ACCOUNTS = {
  teacher: { name: /班主任/, page: '**/roster.html' },
  leader: { name: /校长/, page: '**/coverage.html' },
} as const;

/** Signs in on the portal's own page, with the keyboard. */
export async function signIn(page: Page, account: keyof typeof ACCOUNTS): Promise<void> {
  await page.goto('/');
  const { name, page: landing } = ACCOUNTS[account];
  await page.getByRole('button', { name }).press('Enter');
  await page.waitForURL(landing);
}
