import type { HomevisitClient, VerdictSheet } from '@homevisit/client';
import { fixture } from '@open-wc/testing';
import { waitUntil } from './wait-until.js';
import { html } from 'lit';
import type { ComplianceBadge } from '../compliance-badge/compliance-badge.js';
import { clientWith, STUDENT_ID } from './verdict-sheets.js';

/** A badge on the page, with its answer. */
export async function showBadge(
  source: HomevisitClient | VerdictSheet,
  options: { readonly variant?: string; readonly label?: string; readonly id?: string } = {},
): Promise<ComplianceBadge> {
  const client = 'asOf' in source ? clientWith(source) : source;
  // A development server takes its time for a module; whether one comes late is another test's matter.
  await import('../compliance-badge/badge-face.js');
  const badge = await fixture<ComplianceBadge>(
    html`<hv-compliance-badge
      subject-id=${options.id ?? STUDENT_ID}
      variant=${options.variant ?? 'pill'}
      label=${options.label ?? ''}
      .client=${client}
    ></hv-compliance-badge>`,
  );
  await waitUntil(() => badge.shadowRoot?.querySelector('button'), 'the badge has its answer');
  return badge;
}

/** The button of a badge. */
export function buttonOf(badge: ComplianceBadge): HTMLButtonElement {
  const button = badge.shadowRoot?.querySelector<HTMLButtonElement>('button.badge');
  if (!button) throw new Error('the badge has no button');
  return button;
}

/** The text that an element shows and says, with single spaces. */
export function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** The dialog of a badge, once it is open. */
export async function openPanel(badge: ComplianceBadge): Promise<HTMLDialogElement> {
  buttonOf(badge).click();
  return openedPanel(badge);
}

/** The dialog of a badge that is about to open. */
export async function openedPanel(badge: ComplianceBadge): Promise<HTMLDialogElement> {
  const dialog = (): HTMLDialogElement | null | undefined => badge.shadowRoot?.querySelector('dialog');
  await waitUntil(() => dialog()?.open, 'the list of duties is open');
  const panel = dialog();
  if (!panel) throw new Error('the list of duties has gone');
  return panel;
}
