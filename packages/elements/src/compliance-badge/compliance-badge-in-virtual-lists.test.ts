import '@lit-labs/virtualizer';
import { createHomevisitClient, type VerdictQuery, type VerdictSheet } from '@homevisit/client';
import { html } from 'lit';
import { expect, fixture, takeConsoleOutput, waitUntil } from '../testing/index.js';
import { sheetOf, verdictWith } from '../testing/verdict-sheets.js';
import '../define/hv-compliance-badge.js';
import '../define/hv-provider.js';

const STUDENTS = 1000;
/** More than are ever in the page: each row is used again for the student that comes so much further down. */
const ROWS = 60;
const students = Array.from({ length: STUDENTS }, (_, index) => `student-${index + 1}`);

/** Each student owes as many visits as the number in the id says, so that a badge that shows another one's is found. */
function answer({ subjects }: VerdictQuery): VerdictSheet {
  const entries = subjects.flatMap(({ id }) => {
    const count = Number(id.replace('student-', ''));
    const missing = [{ code: 'visits', count, modes: ['home'], byVisitor: 'anyone' } as const];
    return sheetOf([verdictWith('open', { missing: missing.map((one) => ({ ...one, modes: [...one.modes] })) })], id)
      .subjects;
  });
  return { ...sheetOf([]), subjects: entries };
}

/** A school's system that answers after a moment, and counts how often it was asked. */
function school() {
  const asked: string[][] = [];
  const client = createHomevisitClient({
    baseUrl: '/api/homevisit',
    getToken: () => 'token',
    fetch: async (input, init) => {
      const query = (await new Request(input, init).json()) as VerdictQuery;
      asked.push(query.subjects.map(({ id }) => id));
      await new Promise((resolve) => setTimeout(resolve, 20));
      return new Response(JSON.stringify(answer(query)), { headers: { 'Content-Type': 'application/json' } });
    },
  });
  return { client, asked };
}

interface Row {
  readonly id: string;
  readonly words: string;
}

describe('badges in a virtual list of the platform (<lit-virtualizer>)', () => {
  const { onerror } = window;
  before(() => {
    // The list measures its rows, and puts some off to the next round, which browsers tell the page of.
    window.onerror = (message, ...rest): unknown =>
      typeof message === 'string' && message.startsWith('ResizeObserver loop') ? true : onerror?.(message, ...rest);
  });
  after(() => {
    window.onerror = onerror;
  });

  it('show their own student while a thousand rows go by and come back, and ask together', async () => {
    const { client, asked } = school();
    const page = await fixture(
      html`<hv-provider .client=${client} keeping="off">
        <lit-virtualizer
          scroller
          style="display: block; block-size: 480px"
          .items=${students}
          .keyFunction=${(_: string, index: number) => index % ROWS}
          .renderItem=${(id: string) =>
            html`<div style="inline-size: 100%">
              <hv-compliance-badge subject-id=${id} label=${id}></hv-compliance-badge>
            </div>`}
        ></lit-virtualizer>
      </hv-provider>`,
    );
    const list = page.querySelector('lit-virtualizer');
    if (!list) throw new Error('no list');
    const rows = (): readonly Row[] => {
      const { top, bottom } = list.getBoundingClientRect();
      return [...list.querySelectorAll('hv-compliance-badge')]
        .filter((badge) => badge.getBoundingClientRect().bottom > top && badge.getBoundingClientRect().top < bottom)
        .map((badge) => ({
          id: badge.subjectId,
          words: badge.shadowRoot?.querySelector('.headline')?.textContent ?? '',
        }));
    };
    const isRight = ({ id, words }: Row): boolean => words.startsWith(`待访 ${id.replace('student-', '')} 次`);
    const settled = async (): Promise<void> => {
      await waitUntil(() => rows().length > 3 && rows().every(isRight), 'each badge shows its own student');
    };
    await settled();
    const first = [...list.querySelectorAll('hv-compliance-badge')];
    const begun = first.map(({ subjectId }) => subjectId);
    const rounds = [rows()[0]?.id ?? ''];
    let reused = 0;
    const places = [0.1, 0.35, 0.7, 1, 0.6, 0.2, 0];
    for (const place of places) {
      list.scrollTop = place * (list.scrollHeight - list.clientHeight);
      await waitUntil(() => rounds[rounds.length - 1] !== rows()[0]?.id && rows().length > 3, 'it has scrolled');
      await settled();
      rounds.push(rows()[0]?.id ?? '');
      reused += first.filter((badge, index) => badge.isConnected && badge.subjectId !== begun[index]).length;
    }
    expect(new Set(rounds).size).to.be.greaterThan(5);
    expect(rounds[rounds.length - 1]).to.equal('student-1');
    // The same elements are told to be about other students.
    expect(reused).to.be.greaterThan(0);
    // Far fewer elements than students, and far fewer requests than badges that came into view.
    expect(list.querySelectorAll('hv-compliance-badge').length).to.be.below(100);
    expect(asked.length).to.be.below(asked.flat().length / 4);
    expect(new Set(asked.flat()).size).to.be.below(STUDENTS);
    // The runner writes down the error object of each notice of a put-off round, which has none.
    expect(takeConsoleOutput().filter((line) => line !== 'null')).to.deep.equal([]);
  });
});
