import { MessageCatalogue } from '../../foundation/messages.js';
import { texts } from './messages/zh-CN.js';

/** Words of the paper form. A vendor adds a language with `paperFormMessages.add('ug', …)`. */
export const paperFormMessages = new MessageCatalogue<typeof texts>(texts, {
  'zh-Hant': async () => (await import('./messages/zh-Hant.js')).entry,
  en: async () => (await import('./messages/en.js')).entry,
});
