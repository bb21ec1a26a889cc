import { MessageCatalogue } from '../foundation/messages.js';
import { texts } from './messages/zh-CN.js';

/** Texts of the planner. A vendor adds a language with `visitPlannerMessages.add('ug', …)`. */
export const visitPlannerMessages = new MessageCatalogue<typeof texts>(texts, {
  'zh-Hant': async () => (await import('./messages/zh-Hant.js')).entry,
  en: async () => (await import('./messages/en.js')).entry,
});
