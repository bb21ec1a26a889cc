import { MessageCatalogue } from '../../foundation/messages.js';
import { texts } from './messages/zh-CN.js';

/** Texts about what is kept on the device. A vendor adds a language with `keepingMessages.add('ug', …)`. */
export const keepingMessages = new MessageCatalogue<typeof texts>(texts, {
  'zh-Hant': async () => (await import('./messages/zh-Hant.js')).entry,
  en: async () => (await import('./messages/en.js')).entry,
});
