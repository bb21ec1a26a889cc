import { MessageCatalogue } from '../foundation/messages.js';
import { texts } from './messages/zh-CN.js';

/** Texts of form controls and of declared forms. A vendor adds a language with `fieldMessages.add('ug', …)`. */
export const fieldMessages = new MessageCatalogue<typeof texts>(texts, {
  'zh-Hant': async () => (await import('./messages/zh-Hant.js')).entry,
  en: async () => (await import('./messages/en.js')).entry,
});
