import { MessageCatalogue } from '../../foundation/messages.js';
import { texts } from './messages/zh-CN.js';

/** Texts of a family's own data. A vendor adds a language with `ownDataMessages.add('ug', …)`. */
export const ownDataMessages = new MessageCatalogue<typeof texts>(texts, {
  'zh-Hant': async () => (await import('./messages/zh-Hant.js')).entry,
  en: async () => (await import('./messages/en.js')).entry,
});
