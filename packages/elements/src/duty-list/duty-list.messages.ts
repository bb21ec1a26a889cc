import { MessageCatalogue } from '../foundation/messages.js';
import { texts } from './messages/zh-CN.js';

/** Texts of the list of duties. A vendor adds a language with `dutyListMessages.add('ug', …)`. */
export const dutyListMessages = new MessageCatalogue<typeof texts>(texts, {
  'zh-Hant': async () => (await import('./messages/zh-Hant.js')).entry,
  en: async () => (await import('./messages/en.js')).entry,
});
