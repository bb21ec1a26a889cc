import { executeServerCommand } from '@web/test-runner-commands';

/** Sizes that every element is looked at in, in CSS pixels. */
export const VIEWPORTS = {
  phone: { width: 360, height: 740 },
  desktop: { width: 1280, height: 800 },
} as const;

/** Runs a scenario in a viewport, and goes back to the desktop afterwards. */
export async function inViewport(name: keyof typeof VIEWPORTS, scenario: () => Promise<void>): Promise<void> {
  await executeServerCommand('viewport', VIEWPORTS[name]);
  try {
    await scenario();
  } finally {
    await executeServerCommand('viewport', VIEWPORTS.desktop);
  }
}

/**
 * Only in files `*.emulated.test.ts`: not every engine can be told to emulate something.
 *
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

/** Time zones on both sides of the school's, and the one furthest ahead. */
export const TIME_ZONES = ['Asia/Shanghai', 'UTC', 'America/New_York', 'Pacific/Kiritimati'] as const;

/**
 * Only in files `*.emulated.test.ts`, as {@link withMedia}. Runs a scenario on a device in a time zone, and goes back to
 * the device's own afterwards.
 */
export async function inTimeZone(name: string, scenario: () => Promise<void>): Promise<void> {
  await executeServerCommand('time-zone', name);
  try {
    await scenario();
  } finally {
    await executeServerCommand('time-zone', '');
  }
}

/** Runs a scenario on a page whose root element has these attributes, such as `dir` or `lang`. */
export async function onPageWith(
  attributes: Readonly<Record<string, string>>,
  scenario: () => Promise<void>,
): Promise<void> {
  const root = document.documentElement;
  const before = Object.keys(attributes).map((name) => [name, root.getAttribute(name)] as const);
  for (const [name, value] of Object.entries(attributes)) root.setAttribute(name, value);
  try {
    await scenario();
  } finally {
    for (const [name, value] of before) {
      if (value === null) root.removeAttribute(name);
      else root.setAttribute(name, value);
    }
  }
}

/**
 * Only in files `*.emulated.test.ts`, as {@link withMedia}. What assistive technology is told of the page: a line of role
 * and name for each part, such as `button 归档家访记录`, in reading order.
 */
export async function accessibilityTree(): Promise<readonly string[]> {
  return executeServerCommand<readonly string[], object>('accessibility-tree', {});
}

/** Only in files `*.emulated.test.ts`, as {@link withMedia}. Lets the page let go of everything that nobody holds. */
export async function collectGarbage(): Promise<void> {
  await executeServerCommand('collect-garbage', {});
}
