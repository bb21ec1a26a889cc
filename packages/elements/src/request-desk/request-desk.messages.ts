import { MessageCatalogue } from '../foundation/messages.js';
import { texts } from './messages/zh-CN.js';

/** Texts of the desk of requests. A vendor adds a language with `requestDeskMessages.add('ug', …)`. */
export const requestDeskMessages = new MessageCatalogue<typeof texts>(texts, {
  'zh-Hant': async () => (await import('./messages/zh-Hant.js')).entry,
  en: async () => (await import('./messages/en.js')).entry,
});
