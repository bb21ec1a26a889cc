import type { LitElement } from 'lit';
import { Localize } from '../../foundation/localize.js';
import { keepingMessages } from './keeping.messages.js';
import type { texts } from './messages/zh-CN.js';

const localizers = new WeakMap<LitElement, Localize<typeof texts>>();

/** Texts about keeping in the language of an element: one for each element, however many forms it opens. */
export function keepingTextsOf(host: LitElement): Localize<typeof texts> {
  const known = localizers.get(host) ?? new Localize(host, keepingMessages);
  localizers.set(host, known);
  return known;
}
