import type { HomevisitClient, VerdictSheet } from '@homevisit/client';
import { createFakeClient } from '@homevisit/client/testing';
import type { VerdictStatus } from '@homevisit/sdk/policy';
import { textOf } from '../testing/badges.js';
import { expect, fixture, html, nextFrame, waitUntil } from '../testing/index.js';
import { RecyclingList } from '../testing/recycling-list.js';
import { sheetOf, verdictWith } from '../testing/verdict-sheets.js';
import { ComplianceBadge } from './compliance-badge.js';
import '../define/hv-compliance-badge.js';
import '../define/hv-provider.js';

const STATUSES: readonly VerdictStatus[] = ['met', 'overdue', 'declined', 'exempt', 'unknown'];
const WORDS = ['已完成', '已逾期', '家长谢绝', '免于要求', '资料不足'];
const numberIn = (id: string): number => Number(id.slice('student-'.length));
const ids = Array.from({ length: 1000 }, (_, index) => `student-${index}`);

/** A client whose answers take their time, each another one, so that an earlier one may come last. */
function slowClient(): { readonly client: HomevisitClient; asked: number } {
  const state = {
    asked: 0,
    client: {
      ...createFakeClient(),
      async queryVerdicts({ subjects: [subject] }: { subjects: readonly { id: string }[] }): Promise<VerdictSheet> {
        state.asked += 1;
        const id = subject?.id ?? '';
        await new Promise((resolve) => setTimeout(resolve, (numberIn(id) * 7) % 60));
        return sheetOf([verdictWith(STATUSES[numberIn(id) % STATUSES.length] ?? 'met', { dueOn: undefined })], id);
      },
    },
  };
  return state;
}

function wordsOf(row: Element): string {
  return textOf(row.shadowRoot?.querySelector('button'));
}

describe('badges on a roster', () => {
  it('make one request for a thousand students, also when they are mounted over several frames', async () => {
    const client = createFakeClient();
    const provider = await fixture(html`<hv-provider .client=${client}></hv-provider>`);
    for (let frame = 0; frame < 4; frame += 1) {
      const part = document.createElement('div');
      for (let row = 0; row < 250; row += 1) {
        const badge = new ComplianceBadge();
        badge.subjectId = `student-${String((row % 12) + 1).padStart(2, '0')}`;
        part.append(badge);
      }
      provider.append(part);
      // A page that mounts in portions yields for a moment, and not for as long as a busy machine takes for a frame.
      await new Promise((resolve) => setTimeout(resolve, 0));
    }
    const badges = [...provider.querySelectorAll('hv-compliance-badge')];
    await waitUntil(
      () => badges.every((badge) => badge.shadowRoot?.querySelector('button[data-tone]')),
      'all answered',
    );
    expect(badges).to.have.length(1000);
    expect(client.calls.filter((call) => call === 'queryVerdicts')).to.have.length(1);
  });

  it('show what belongs to the student whom a recycled row is about, whatever order answers come in', async () => {
    const { client } = slowClient();
    const list = new RecyclingList(ids, 12, () =>
      Object.assign(document.createElement('hv-compliance-badge'), { client }),
    );
    await fixture(html`<div>${list.place}</div>`);
    for (const first of [3, 40, 41, 500, 499, 120, 988]) {
      list.scrollTo(first);
      await nextFrame();
      for (const [id, row] of list.rows()) {
        const said = wordsOf(row);
        // Between two students a row says nothing of either, or already the right thing.
        if (said)
          expect(said, id)
            .to.include(WORDS[numberIn(id) % WORDS.length])
            .and.include(`${id}（学生）`);
      }
    }
    await waitUntil(() => [...list.rows().values()].every(wordsOf), 'all rows have their answer');
    for (const [id, row] of list.rows()) expect(wordsOf(row), id).to.include(WORDS[numberIn(id) % WORDS.length]);
    expect([...list.rows().keys()].map(numberIn).sort((a, b) => a - b)[0]).to.equal(988);
  });

  it('ask for nobody who has been scrolled past before the question is sent', async () => {
    const client = createFakeClient();
    const provider = await fixture(html`<hv-provider .client=${client}></hv-provider>`);
    const twelve = Array.from({ length: 12 }, (_, index) => `student-${String(index + 1).padStart(2, '0')}`);
    const list = new RecyclingList(twelve, 3, () => document.createElement('hv-compliance-badge'));
    provider.append(list.place);
    for (let first = 0; first < 10; first += 1) {
      list.scrollTo(first);
      await Promise.resolve();
    }
    await waitUntil(() => [...list.rows().values()].every((row) => wordsOf(row).length > 0));
    expect(client.calls.filter((call) => call === 'queryVerdicts')).to.have.length(1);
  });

  it('of classes and the school count students in place of naming them', async () => {
    const client = createFakeClient({ role: 'leader' });
    const { classes } = client.school.directory;
    const page = await fixture(
      html`<hv-provider .client=${client}>
        ${classes.map(
          ({ id, title }) =>
            html`<hv-compliance-badge subject-type="class" subject-id=${id} label=${title}></hv-compliance-badge>`,
        )}
        <hv-compliance-badge subject-type="school" subject-id=${client.school.schoolId}></hv-compliance-badge>
      </hv-provider>`,
    );
    const badges = [...page.querySelectorAll('hv-compliance-badge')];
    await waitUntil(() => badges.every((badge) => wordsOf(badge).length > 0));
    expect(wordsOf(badges[0] ?? page))
      .to.include(`${classes[0]?.title ?? ''}（班级）：`)
      .and.match(/共 \d+ 名学生/);
    expect(wordsOf(badges[badges.length - 1] ?? page)).to.match(/^学校：.*共 12 名学生/);
    expect(client.calls.filter((call) => call === 'queryVerdicts')).to.have.length(1);
  });

  it('of a class follow when a visit is filed, as the record names students only', async () => {
    const client = createFakeClient();
    const [classId] = (await client.getSession()).classIds;
    const badge = await fixture<ComplianceBadge>(
      html`<hv-compliance-badge
        subject-type="class"
        subject-id=${classId ?? ''}
        .client=${client}
      ></hv-compliance-badge>`,
    );
    await waitUntil(() => wordsOf(badge).length > 0);
    const before = wordsOf(badge);
    await client.recordDecline({ studentIds: ['student-03'], reason: 'not-said', offered: [] });
    await waitUntil(() => wordsOf(badge) !== before);
  });

  it('open to numbers of students and the duties of the class itself', async () => {
    const client = createFakeClient();
    const [classId] = (await client.getSession()).classIds;
    const badge = await fixture<ComplianceBadge>(
      html`<hv-compliance-badge
        subject-type="class"
        subject-id=${classId ?? ''}
        .client=${client}
      ></hv-compliance-badge>`,
    );
    await waitUntil(() => wordsOf(badge).length > 0);
    badge.shadowRoot?.querySelector('button')?.click();
    await waitUntil(() => badge.shadowRoot?.querySelector('dialog[open] .standings .duty'));
    const numbers = [...(badge.shadowRoot?.querySelectorAll('.standings b') ?? [])].map((one) => textOf(one));
    const [all] = numbers.map((text) => Number(text.split('/')[1]?.replace('名', '')));
    expect(numbers.map((text) => Number(text.split('/')[0])).reduce((sum, one) => sum + one, 0)).to.equal(all);
  });
});
