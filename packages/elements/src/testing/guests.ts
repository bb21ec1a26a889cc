import { plannedTerm } from './planned-term.js';
import { sampleForm } from './sample-form.js';

/** How a host puts an element on its page, and by what a reader sees that all of it is there. */
interface Guest {
  readonly attributes?: Readonly<Record<string, string>>;
  readonly properties?: Readonly<Record<string, unknown>>;
  /** A selector within the element: something that comes last, after what is fetched when it is first shown. */
  readonly proof: string;
}

const choices = [{ value: 'home', label: { 'zh-CN': '到家' } }];
const label = { label: '家访' };

const GUESTS: Readonly<Record<string, Guest>> = {
  'hv-choice-field': { attributes: label, properties: { choices }, proof: 'input[type=radio]' },
  'hv-choices-field': { attributes: label, properties: { choices }, proof: 'input[type=checkbox]' },
  'hv-compliance-badge': { attributes: { 'subject-id': 'student-03' }, proof: 'button .mark' },
  'hv-date-field': { attributes: label, proof: 'input[type=date]' },
  'hv-duty-list': { proof: 'li button' },
  'hv-form': { properties: { definition: sampleForm }, proof: 'form input' },
  'hv-parent-feedback': { proof: 'form button, .question input' },
  'hv-people-field': { attributes: { ...label, value: '[{"name":"王老师","role":"head"}]' }, proof: 'input' },
  'hv-photo-field': { attributes: label, proof: 'input[type=file]' },
  'hv-provider': { proof: 'slot' },
  'hv-rating-field': { attributes: label, proof: 'input[type=radio]' },
  'hv-request-desk': { proof: '.desk select' },
  'hv-text-field': { attributes: label, proof: 'input' },
  'hv-time-field': { attributes: label, proof: 'input[type=time]' },
  'hv-visit-form': { attributes: { 'student-id': 'student-03' }, proof: '#findings' },
  'hv-visit-planner': { properties: { problem: plannedTerm() }, proof: '[data-action=plan]' },
};

function guestOf(tag: string): Guest {
  const guest = GUESTS[tag];
  if (!guest)
    throw new Error(`<${tag}> is new: say in guests.ts how a host uses it, and what proves that it is whole.`);
  return guest;
}

/**
 * Makes an element as a host does.
 *
 * @param suffix - Of its tag, where another version holds the plain one.
 */
export function createGuest(tag: string, suffix?: string): HTMLElement {
  const { attributes = {}, properties = {} } = guestOf(tag);
  const element = document.createElement(suffix ? `${tag}-${suffix}` : tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  return Object.assign(element, properties);
}

/** True once an element shows all that it shows by itself. */
export function isWhole(tag: string, element: Element): boolean {
  return Boolean(element.shadowRoot?.querySelector(guestOf(tag).proof));
}
