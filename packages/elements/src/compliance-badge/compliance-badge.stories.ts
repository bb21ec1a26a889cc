import { NetworkError } from '@homevisit/client';
import { createFakeClient } from '@homevisit/client/testing';
import { VERDICT_STATUSES, type VerdictStatus } from '@homevisit/sdk/policy';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { clientWith, sheetOf, STUDENT_ID, verdictWith } from '../testing/verdict-sheets.js';
import type { BadgeVariant, ComplianceBadge } from './compliance-badge.js';
import '../define/hv-compliance-badge.js';

interface Settings {
  readonly status: VerdictStatus;
  readonly variant: BadgeVariant;
}

const meta: Meta<Settings> = {
  title: 'Compliance badge',
  component: 'hv-compliance-badge',
  args: { status: 'open', variant: 'pill' },
  argTypes: {
    status: { control: 'select', options: VERDICT_STATUSES },
    variant: { control: 'inline-radio', options: ['dot', 'pill', 'card'] },
  },
  render: ({ status, variant }) => badge(status, variant),
};

export default meta;
type Story = StoryObj<Settings>;

function badge(status: VerdictStatus, variant: BadgeVariant): TemplateResult {
  return html`<hv-compliance-badge
    subject-id=${STUDENT_ID}
    label="方知夏"
    variant=${variant}
    .client=${clientWith(sheetOf([verdictWith(status)]))}
  ></hv-compliance-badge>`;
}

function everyStatus(variant: BadgeVariant): TemplateResult {
  return html`${VERDICT_STATUSES.map((status) => html`<p>${badge(status, variant)}</p>`)}`;
}

/** One duty, as chosen below. */
export const OneDuty: Story = {};

/** The line of a class roster. */
export const Pills: Story = { render: () => everyStatus('pill') };

/** Where there is no room: a shape, with the words for assistive technology and as a tooltip. */
export const Dots: Story = { render: () => everyStatus('dot') };

/** On the page of a student. */
export const Cards: Story = { render: () => everyStatus('card') };

/** Several duties: the most pressing one, and how many others wait. */
export const SeveralDuties: Story = {
  render: () =>
    html`<hv-compliance-badge
      subject-id=${STUDENT_ID}
      label="方知夏"
      .client=${clientWith(
        sheetOf([
          verdictWith('open'),
          verdictWith('due-soon', { clause: 'demonstration-school/D2' }),
          verdictWith('met', { clause: 'demonstration-school/D4' }),
        ]),
      )}
    ></hv-compliance-badge>`,
};

/** A class of an invented school, evaluated by the SDK from its plan, its visits and its calendar. */
export const ClassRoster: Story = {
  loaders: [
    async () => {
      const client = createFakeClient();
      return { client, students: await client.listStudents('class-3-1') };
    },
  ],
  render: (_, { loaded }) => {
    const { client, students } = loaded as {
      client: ReturnType<typeof createFakeClient>;
      students: Awaited<ReturnType<ReturnType<typeof createFakeClient>['listStudents']>>;
    };
    return html`<table>
      <tbody>
        ${students.map(
          ({ id, displayName }) =>
            html`<tr>
              <th scope="row" style="white-space: nowrap">${displayName}</th>
              <td style="inline-size: 280px">
                <hv-compliance-badge
                  style="inline-size: 100%"
                  subject-id=${id}
                  label=${displayName}
                  .client=${client}
                ></hv-compliance-badge>
              </td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  },
};

/** Before the answer: the place is kept. */
export const Loading: Story = {
  render: () =>
    html`<hv-compliance-badge
      subject-id=${STUDENT_ID}
      .client=${clientWith(new Promise(() => undefined))}
    ></hv-compliance-badge>`,
};

/** The school's system cannot be reached: says so, and a press tries again. */
export const Failed: Story = {
  render: () =>
    html`<hv-compliance-badge
      subject-id=${STUDENT_ID}
      .client=${clientWith(Promise.reject(new NetworkError({ operation: 'queryVerdicts' })))}
    ></hv-compliance-badge>`,
};

/** No student is named yet. */
export const NobodyNamed: Story = {
  render: () => html`<hv-compliance-badge .client=${createFakeClient()}></hv-compliance-badge>`,
};

/** The list of all duties, with a visit that does not count and the reason. */
export const ListOfDuties: Story = {
  ...SeveralDuties,
  play: async ({ canvasElement, userEvent }) => {
    const element = canvasElement.querySelector<ComplianceBadge>('hv-compliance-badge');
    await waitFor(() => expect(element?.shadowRoot?.querySelector('button')).toBeTruthy());
    const button = element?.shadowRoot?.querySelector('button');
    if (button) await userEvent.click(button);
    await waitFor(() => expect(element?.shadowRoot?.querySelector('dialog')?.open).toBe(true));
  },
};

/** Of a class: whom to visit next, each with the way to the form, before the numbers. */
export const NextSteps: Story = {
  render: () => {
    const client = createFakeClient({ role: 'leader' });
    const group = client.school.directory.classes[0];
    return html`<hv-compliance-badge
      subject-type="class"
      subject-id=${group?.id ?? ''}
      label=${group?.title ?? ''}
      .client=${client}
    ></hv-compliance-badge>`;
  },
  play: async (context) => {
    await ListOfDuties.play?.(context);
    const root = context.canvasElement.querySelector('hv-compliance-badge')?.shadowRoot;
    await waitFor(() => expect(root?.querySelectorAll('.next button').length).toBeGreaterThan(0));
  },
};

/** A class, a family, a member of staff and the school: of a class and the school, numbers of students. */
export const EverySubject: Story = {
  render: () => {
    const client = createFakeClient({ role: 'leader' });
    const { school } = client;
    const subjects = [
      ['student', 'student-03', '方知夏'],
      ['family', school.roster.families[0]?.id ?? '', '兄弟姐妹的家庭'],
      ['class', school.directory.classes[0]?.id ?? '', school.directory.classes[0]?.title ?? ''],
      ['teacher', 'staff-zhou', '周老师'],
      ['school', school.schoolId, school.directory.schoolName],
    ] as const;
    return html`${subjects.map(([type, id, label]) =>
      (['pill', 'card', 'dot'] as const).map(
        (variant) =>
          html`<p>
            <hv-compliance-badge
              subject-type=${type}
              subject-id=${id}
              label=${label}
              variant=${variant}
              .client=${client}
            ></hv-compliance-badge>
          </p>`,
      ),
    )}`;
  },
};
