import { executeServerCommand, setViewport } from '@web/test-runner-commands';

/** Sizes that every element is looked at in, in CSS pixels. */
export const VIEWPORTS = {
  phone: { width: 360, height: 740 },
  desktop: { width: 1280, height: 800 },
} as const;

/** Runs a scenario in a viewport, and goes back to the desktop afterwards. */
export async function inViewport(name: keyof typeof VIEWPORTS, scenario: () => Promise<void>): Promise<void> {
  await setViewport(VIEWPORTS[name]);
  try {
    await scenario();
  } finally {
    await setViewport(VIEWPORTS.desktop);
  }
}

/**
 * Runs a scenario with media features emulated, and ends the emulation afterwards.
 *
 * @example withMedia({ 'forced-colors': 'active' }, async () => …)
 */
export async function withMedia(
  features: Readonly<Record<string, string>>,
  scenario: () => Promise<void>,
): Promise<void> {
  await executeServerCommand('media-features', features);
  try {
    await scenario();
  } finally {
    await executeServerCommand('media-features', {});
  }
}

/** Runs a scenario on a page that is written from right to left. */
export async function fromRightToLeft(scenario: () => Promise<void>): Promise<void> {
  document.documentElement.dir = 'rtl';
  try {
    await scenario();
  } finally {
    document.documentElement.removeAttribute('dir');
  }
}
