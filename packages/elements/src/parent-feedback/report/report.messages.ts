import { MessageCatalogue } from '../../foundation/messages.js';
import { texts } from './messages/zh-CN.js';

/** Texts of a report of misconduct. A vendor adds a language with `reportMessages.add('ug', …)`. */
export const reportMessages = new MessageCatalogue<typeof texts>(texts, {
  'zh-Hant': async () => (await import('./messages/zh-Hant.js')).entry,
  en: async () => (await import('./messages/en.js')).entry,
});
