import type { Translation } from '../foundation/messages.js';
import { matchLanguage } from '../foundation/messages.js';
import type { FieldText } from './field-definition.js';
import type { FormCore } from './form-core.js';
import type { FieldMessages } from './messages/zh-CN.js';

/** What the templates of fields render from. They keep no state of their own. */
export interface FieldsView {
  readonly core: FormCore;
  readonly texts: Translation<FieldMessages>;
  /** Language of {@link texts}, as a BCP 47 tag. */
  readonly language: string;
  /** True where faults that come up now are not to be announced, as the focus goes to the first of them. */
  readonly quiet: boolean;
  /** True where the host page has a label for the control: the one inside is for assistive technology alone. */
  readonly labelHidden?: boolean;
  /**
   * Tells the element of something that the reader did and that no native event tells of, such as a press of "add".
   *
   * @param focus - Id of what gets the focus next.
   */
  acted(focus?: string): void;
}

/** A declared text in the language of the view, or the nearest there is. */
export function textIn(text: FieldText | undefined, language: string): string {
  if (text === undefined || typeof text === 'string') return text ?? '';
  const languages = Object.keys(text);
  return text[matchLanguage(language, languages)] ?? text[languages[0] ?? ''] ?? '';
}
