import { ValidationError } from '@homevisit/client';
import { createFakeClient, createFakeSchool, type FakeClient } from '@homevisit/client/testing';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { freshPlaces } from '../testing/kept-places.js';
import { wholeFormClient } from '../testing/whole-form-policy.js';
import type { VisitForm } from './visit-form.js';
import '../define/hv-visit-form.js';

interface Settings {
  /** The school's identifier of the student. */
  readonly studentId: string;
  /** Makes the school's system behind the form. */
  readonly client: () => FakeClient;
}

const meta: Meta<Settings> = {
  title: 'Visit form',
  component: 'hv-visit-form',
  args: { studentId: 'student-03', client: () => createFakeClient() },
  argTypes: { client: { table: { disable: true } } },
  render: ({ studentId, client }) =>
    html`<hv-visit-form
      student-id=${studentId}
      feedback-url="/feedback"
      .client=${client()}
      .keeping=${freshPlaces()}
    ></hv-visit-form>`,
};

export default meta;
type Story = StoryObj<Settings>;

function elementIn(canvas: HTMLElement): VisitForm {
  const element = canvas.querySelector('hv-visit-form');
  if (!element) throw new Error('the story shows no <hv-visit-form>');
  return element;
}

async function partOf(canvas: HTMLElement, selector: string): Promise<HTMLElement> {
  return waitFor(() => {
    const found = elementIn(canvas).shadowRoot?.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`not shown yet: ${selector}`);
    return found;
  });
}

async function type(canvas: HTMLElement, selector: string, value: string): Promise<void> {
  const control = (await partOf(canvas, selector)) as HTMLInputElement;
  control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

/** Fills in what stops filing otherwise. */
async function fillNecessary(canvas: HTMLElement, mode: string): Promise<void> {
  (await partOf(canvas, `input[value='${mode}']`)).click();
  await type(canvas, '#at-startedAt', '17:00');
  await type(canvas, '#at-endedAt', '17:40');
  await type(canvas, '#at-findings-conduct-at-school', '上课专心');
  await type(canvas, '#at-findings-family-opinions', '希望多了解孩子在校的情况');
}

/** Goes to the last stage; where there is little room, it alone is in view. */
async function goToEnd(canvas: HTMLElement): Promise<void> {
  (await partOf(canvas, '.stepper li:last-child .step')).click();
  await elementIn(canvas).updateComplete;
}

/** Goes to the last stage, which is there at once where all are shown, and sends. */
async function send(canvas: HTMLElement): Promise<void> {
  await goToEnd(canvas);
  (await partOf(canvas, 'button[type=submit]')).click();
}

/** A student of one's own class. */
export const Empty: Story = {};

/** A plan that asks for every step of a visit, and for conduct. */
export const EverythingAsked: Story = {
  args: { client: wholeFormClient },
  play: async ({ canvasElement }) => {
    for (const selector of [
      "input[value='home']",
      '#at-appointment',
      '#at-consent',
      '#at-approval',
      '#at-safetyReport',
    ]) {
      (await partOf(canvasElement, selector)).click();
      await elementIn(canvasElement).updateComplete;
    }
  },
};

/** Brothers and sisters can be named in the same record. */
export const WithSiblings: Story = { args: { studentId: 'student-01' } };

/** A call does not answer the yearly visit, and the form says so before it is filed. */
export const ByPhone: Story = {
  play: async ({ canvasElement }) => {
    (await partOf(canvasElement, "input[value='phone']")).click();
    const note = await partOf(canvasElement, '.note');
    await waitFor(() => expect(note.querySelectorAll('li').length).toBeGreaterThan(0));
  },
};

/** Sent too early: every fault on top and at its field. */
export const Faults: Story = {
  play: async ({ canvasElement }) => {
    await send(canvasElement);
    await partOf(canvasElement, '.summary');
  },
};

/** One visitor where two are asked for: shown with its source, to be confirmed and filed as it was. */
export const ToBeConfirmed: Story = {
  play: async ({ canvasElement }) => {
    await fillNecessary(canvasElement, 'home');
    await send(canvasElement);
    await partOf(canvasElement, '.warnings');
  },
};

/** Filed: which duties the visit answers, and which stay open. */
export const Filed: Story = {
  play: async ({ canvasElement }) => {
    await fillNecessary(canvasElement, 'agreed-place');
    await send(canvasElement);
    await partOf(canvasElement, '.duty');
  },
};

/** The network breaks while sending: the record waits on the device. */
export const Offline: Story = {
  play: async ({ canvasElement }) => {
    await fillNecessary(canvasElement, 'agreed-place');
    (elementIn(canvasElement).client as FakeClient).goOffline();
    await send(canvasElement);
    await partOf(canvasElement, '#waiting');
  },
};

/** The school's system refuses something of its own. */
export const Refused: Story = {
  play: async ({ canvasElement }) => {
    await fillNecessary(canvasElement, 'agreed-place');
    const errors = [{ pointer: '/visitors/0/personId', code: 'not-on-duty' }];
    const refusal = new ValidationError({ operation: 'fileVisit', status: 422 }, errors);
    (elementIn(canvasElement).client as FakeClient).failNext(refusal, 'fileVisit');
    await send(canvasElement);
    await partOf(canvasElement, '.summary');
  },
};

/** A family does not want a visit. */
export const Declined: Story = {
  play: async ({ canvasElement }) => {
    (await partOf(canvasElement, '.decline')).click();
    await partOf(canvasElement, '#decline-heading');
  },
};

/** The school's system cannot be reached when the form is opened. */
export const NoConnection: Story = {
  args: {
    client: () => {
      const client = createFakeClient();
      client.goOffline();
      return client;
    },
  },
};

/** On the way and there: what comes next as one button, the topics to tick off, notes of a few words. */
export const OnTheWay: Story = {
  args: { client: wholeFormClient },
  play: async ({ canvasElement }) => {
    (await partOf(canvasElement, "input[value='home']")).click();
    await partOf(canvasElement, '#times');
    (await partOf(canvasElement, '#course-tap')).click();
    await elementIn(canvasElement).updateComplete;
    (await partOf(canvasElement, '#course-tap')).click();
    await waitFor(() => expect(elementIn(canvasElement).shadowRoot?.querySelectorAll('.made-tap').length).toBe(2));
  },
};

/** One tap where there is nothing to tell, what both sides agreed on, and by when the record is to be filed. */
export const Afterwards: Story = {
  args: { client: wholeFormClient },
  play: async ({ canvasElement }) => {
    await partOf(canvasElement, '#findings');
    await fillNecessary(canvasElement, 'home');
    (await partOf(canvasElement, '#agreement ~ button')).click();
    await type(canvasElement, '#at-followUp', '两周后问作息');
    await partOf(canvasElement, '#at-followUpPlan-dueOn');
    await partOf(canvasElement, '.deadline');
    await goToEnd(canvasElement);
    await expect(await partOf(canvasElement, '#at-followUpPlan-dueOn')).toBeVisible();
  },
};

/** Photos are off; who needs one asks the family first. */
export const Photos: Story = {
  play: async ({ canvasElement }) => {
    (await partOf(canvasElement, '#photos-open')).click();
    (await partOf(canvasElement, '#photo-given')).click();
    await partOf(canvasElement, 'input[type=file]');
    await goToEnd(canvasElement);
    await expect((await partOf(canvasElement, '#photo-given')).closest('.stage')).toBeVisible();
  },
};

/** Several families together. */
export const GroupVisit: Story = {
  play: async ({ canvasElement }) => {
    (await partOf(canvasElement, '#at-format')).click();
    await partOf(canvasElement, '#other-student option:nth-child(2)');
  },
};

/** A record that a colleague wrote of a visit that one was at. */
export const ToConfirm: Story = {
  args: {
    client: () => {
      const school = createFakeSchool();
      const leader = createFakeClient({ school, role: 'leader' });
      void leader.fileVisit({
        studentIds: ['student-03'],
        format: 'individual',
        mode: 'agreed-place',
        startedAt: '2027-01-10T17:00:00+08:00',
        endedAt: '2027-01-10T17:30:00+08:00',
        visitors: [
          { personId: 'staff-zhou', role: 'school-leader' },
          { personId: 'staff-chen', role: 'class-teacher' },
        ],
        findings: { 'conduct-at-school': '上课专心', 'family-opinions': '希望多读书' },
      });
      return createFakeClient({ school });
    },
  },
  play: async ({ canvasElement }) => {
    (await partOf(canvasElement, '.to-confirm button')).click();
    await partOf(canvasElement, '#confirm-heading');
  },
};
