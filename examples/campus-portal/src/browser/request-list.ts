import type { FamilyRequest } from '@homevisit/sdk/model';
import { createElement } from './create-element.js';
import { pagePart } from './page-part.js';

const SOURCES: Readonly<Record<FamilyRequest['from'], string>> = {
  family: '家长通过链接提交',
  'visit-record': '家访时由老师记下',
};
const STATUSES: Readonly<Record<FamilyRequest['status'], string>> = { open: '待答复', answered: '已答复' };

/** What families have asked for, the latest first. Their words are shown as text, whatever they hold. */
export class RequestList {
  readonly #list = pagePart('requests', HTMLUListElement);
  readonly #count = pagePart('requests-count', HTMLParagraphElement);
  readonly #empty = pagePart('requests-empty', HTMLParagraphElement);

  show(requests: readonly FamilyRequest[], timeZone: string): void {
    const format = new Intl.DateTimeFormat('zh-CN', { timeZone, dateStyle: 'medium', timeStyle: 'short' });
    const latestFirst = [...requests].sort((a, b) => Date.parse(b.receivedAt) - Date.parse(a.receivedAt));
    this.#list.replaceChildren(
      ...latestFirst.map(({ id, text, from, receivedAt, status }) =>
        createElement('li', {
          class: 'requests__item',
          attributes: { 'data-request': id },
          children: [
            createElement('p', { class: 'requests__text', text }),
            createElement('p', {
              class: 'requests__meta',
              text: `${STATUSES[status]} · ${SOURCES[from]} · ${format.format(new Date(receivedAt))}`,
            }),
          ],
        }),
      ),
    );
    const open = requests.filter(({ status }) => status === 'open').length;
    this.#count.textContent = requests.length === 0 ? '' : `共 ${requests.length} 条，待答复 ${open} 条`;
    this.#empty.hidden = requests.length > 0;
  }
}
