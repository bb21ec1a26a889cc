import { MessageCatalogue } from '../../foundation/messages.js';
import { texts } from './messages/zh-CN.js';

/** Texts of a refusal and of what became of a record. A vendor adds a language with `lateFormMessages.add('ug', …)`. */
export const lateFormMessages = new MessageCatalogue<typeof texts>(texts, {
  'zh-Hant': async () => (await import('./messages/zh-Hant.js')).entry,
  en: async () => (await import('./messages/en.js')).entry,
});
