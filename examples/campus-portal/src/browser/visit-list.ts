import { linkFragment, type HomevisitClient } from '@homevisit/client';
import type { VisitRecord } from '@homevisit/sdk/model';
import { phrases } from '@homevisit/sdk/policy/phrases/zh-CN.js';
import { createElement } from './create-element.js';

function addressField(address: string): HTMLElement {
  const input = createElement('input', {
    class: 'input visits__address',
    attributes: { type: 'text', readonly: '', 'aria-label': '家长反馈链接' },
  });
  input.value = address;
  const copied = createElement('span', { class: 'drawer__note', attributes: { role: 'status' } });
  const copy = createElement('button', { class: 'button', text: '复制链接', attributes: { type: 'button' } });
  copy.addEventListener('click', () => {
    input.select();
    // Without permission to write to the clipboard the selected text can still be copied by hand.
    void navigator.clipboard?.writeText(address).then(
      () => (copied.textContent = '已复制，可以发给家长'),
      () => (copied.textContent = '请手动复制选中的链接'),
    );
  });
  const open = createElement('a', {
    class: 'button',
    text: '以家长身份打开',
    attributes: { href: address, target: '_blank', rel: 'noopener noreferrer' },
  });
  return createElement('div', {
    class: 'visits__link',
    children: [input, createElement('div', { class: 'visits__actions', children: [copy, open, copied] })],
  });
}

function item(client: HomevisitClient, visit: VisitRecord, timeZone: string): HTMLLIElement {
  const name = `${phrases.moment(visit.startedAt, timeZone)} ${phrases.modes[visit.mode]}`;
  const button = createElement('button', {
    class: 'button',
    text: '生成家长反馈链接',
    attributes: { type: 'button', 'aria-label': `生成家长反馈链接：${name}` },
  });
  const fault = createElement('p', { class: 'message message--danger visits__link', attributes: { role: 'alert' } });
  fault.hidden = true;
  const row = createElement('li', { class: 'visits__item', attributes: { 'data-visit': visit.id } });
  row.append(createElement('span', { text: name }), button, fault);
  button.addEventListener('click', () => {
    button.disabled = true;
    client.createFeedbackLink(visit.id).then(
      ({ token }) => {
        const field = addressField(new URL(`/feedback.html${linkFragment(token)}`, location.href).href);
        button.replaceWith(field);
        fault.hidden = true;
        field.querySelector('input')?.focus();
      },
      () => {
        button.disabled = false;
        fault.textContent = '链接没有生成，请稍后再试。';
        fault.hidden = false;
      },
    );
  });
  return row;
}

/** The visits that have been filed for a student, each with a way to ask the family how it was. */
export async function visitList(client: HomevisitClient, studentId: string): Promise<HTMLElement> {
  const [{ school }, visits] = await Promise.all([client.getSession(), client.listVisits(studentId)]);
  if (visits.length === 0) return createElement('p', { class: 'drawer__note', text: '还没有家访记录。' });
  const latestFirst = [...visits].sort((a, b) => Date.parse(b.startedAt) - Date.parse(a.startedAt));
  return createElement('ul', {
    class: 'visits',
    children: latestFirst.map((visit) => item(client, visit, school.timeZone)),
  });
}
