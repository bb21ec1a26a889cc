import type { Page } from 'playwright-core';

/** The demo's accounts, by what the sign-in page calls them. */
const ACCOUNTS = { teacher: /班主任/, leader: /校长/ } as const;

/** Signs in on the portal's own page, with the keyboard. */
export async function signIn(page: Page, account: keyof typeof ACCOUNTS): Promise<void> {
  await page.goto('/');
  await page.getByRole('button', { name: ACCOUNTS[account] }).press('Enter');
  await page.getByRole('navigation', { name: '主菜单' }).waitFor({ state: 'attached' });
}
