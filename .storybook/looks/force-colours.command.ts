import type { BrowserCommand } from 'vitest/node';

/** Lets the page of a story believe that the reader's system sets the colours, or that it does not. */
export const forceColours: BrowserCommand<[isForced: boolean]> = async ({ page }, isForced) => {
  await page.emulateMedia({ forcedColors: isForced ? 'active' : null });
};
