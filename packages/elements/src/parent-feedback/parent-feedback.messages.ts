import { MessageCatalogue } from '../foundation/messages.js';
import { texts } from './messages/zh-CN.js';

/** Texts of the feedback page. A vendor adds a language with `parentFeedbackMessages.add('ug', …)`. */
export const parentFeedbackMessages = new MessageCatalogue<typeof texts>(texts, {
  'zh-Hant': async () => (await import('./messages/zh-Hant.js')).entry,
  en: async () => (await import('./messages/en.js')).entry,
});
