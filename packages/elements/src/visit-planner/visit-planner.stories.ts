import { solveNow, type Plan, type Problem } from '@homevisit/sdk/schedule';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { plannedTerm, TERM_NAMES } from '../testing/planned-term.js';
import '../define/hv-visit-planner.js';

interface Settings {
  readonly problem: Problem | undefined;
  readonly plan: Plan | undefined;
}

const planned = (): Plan => solveNow(plannedTerm(), { iterations: 200 });

const meta: Meta<Settings> = {
  title: 'Visit planner',
  component: 'hv-visit-planner',
  parameters: { layout: 'fullscreen' },
  argTypes: { problem: { table: { disable: true } }, plan: { table: { disable: true } } },
  args: { problem: plannedTerm(), plan: planned() },
  render: ({ problem, plan }) =>
    html`<hv-visit-planner iterations="200" .problem=${problem} .plan=${plan} .names=${TERM_NAMES}></hv-visit-planner>`,
};

export default meta;
type Story = StoryObj<Settings>;

async function partOf(canvas: HTMLElement, selector: string): Promise<HTMLElement> {
  return waitFor(() => {
    const found = canvas.querySelector('hv-visit-planner')?.shadowRoot?.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`not shown yet: ${selector}`);
    return found;
  });
}

/** A plan of two weeks; one family has no place in it. */
export const Planned: Story = {};

/** There is a problem and no plan: the reader makes one. */
export const MakesAPlan: Story = {
  args: { plan: undefined },
  play: async ({ canvasElement, userEvent }) => {
    await userEvent.click(await partOf(canvasElement, '[data-action=plan]'));
    await expect(await partOf(canvasElement, '.chip')).toBeVisible();
  },
};

/** A visit is picked up: days to choose from, and what each costs. */
export const PickedUp: Story = {
  play: async ({ canvasElement, userEvent }) => {
    await userEvent.click(await partOf(canvasElement, '.chip'));
    await expect(await partOf(canvasElement, '.panel')).toBeVisible();
  },
};

/** A family has cancelled, and the plan is mended. */
export const Mended: Story = {
  play: async ({ canvasElement, userEvent }) => {
    await userEvent.click(await partOf(canvasElement, '.chip'));
    await userEvent.click(await partOf(canvasElement, '[data-action=cancel]'));
    await expect(await partOf(canvasElement, '.changes')).toBeVisible();
  },
};

/** Why the family has no place, and what would give it one. */
export const WithoutAPlace: Story = {
  play: async ({ canvasElement, userEvent }) => {
    await userEvent.click(await partOf(canvasElement, '.unplaced summary'));
    await expect(await partOf(canvasElement, '[data-action=fix]')).toBeVisible();
  },
};

/** Nothing is to be planned. */
export const Waiting: Story = { args: { problem: undefined, plan: undefined } };
