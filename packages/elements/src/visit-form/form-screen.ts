import type { HomevisitClient } from '@homevisit/client';
import type { LitElement } from 'lit';
import type { HomevisitEvent } from '../foundation/homevisit-event.js';
import type { KeepingChoice } from '../keeping/keeping-context.js';
import type { VisitKeeping } from './keeping/visit-keeping.js';
import type { Desk } from './form-view.js';
import type { VisitFormMessages } from './messages/zh-CN.js';

/** What those who act for the form need of the element. */
export interface FormScreen {
  readonly host: LitElement;
  client(): HomevisitClient | undefined;
  texts(): VisitFormMessages;
  language(): string;
  /** The planned visit that the record is about, where the host gave one. */
  plannedVisitId(): string | undefined;
  /** Whether and where the host wants what is typed to be kept; the browser's database by default. */
  keeping(): KeepingChoice | undefined;
  /** What keeps the form, as soon as it is there; `undefined` where nothing is kept. */
  kept(): Promise<VisitKeeping | undefined>;
  /** Renders, and then moves the focus, where a place is named. */
  refresh(focus?: string): void;
  /** Shows a picture in place of the form, or the form again, and moves the focus. */
  show(desk: Desk | undefined, focus: string): void;
  /** Renders, and then moves the focus to the first fault in reading order. */
  leadToFault(): Promise<void>;
  /** Speaks to assistive technology. */
  say(words: string): void;
  /** Fires an event; false when the host has taken over. */
  emit(event: HomevisitEvent): boolean;
}
