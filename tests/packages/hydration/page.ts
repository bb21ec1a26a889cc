/**
 * One page with every element, as a template that a server renders and a browser hydrates.
 *
 * @module
 */
import type { FormDefinition } from '@homevisit/elements';
import type { Problem } from '@homevisit/sdk/schedule';
import { html } from 'lit';

const choices = [
  { value: 'home', label: { 'zh-CN': '到家' } },
  { value: 'phone', label: { 'zh-CN': '电话' } },
];

const definition: FormDefinition = {
  steps: [
    {
      name: 'appointment',
      title: { 'zh-CN': '预约' },
      fields: [{ kind: 'text', name: 'place', label: { 'zh-CN': '地点' }, required: true }],
    },
  ],
};

const problem: Problem = {
  format: 'homevisit-problem/1',
  days: ['2026-12-01', '2026-12-02'],
  places: [{ id: 'school', x: 0, y: 0 }],
  travel: { kind: 'plane', ticksPerUnit: 1 },
  people: [{ id: 'staff-chen', start: 'school', free: [{ from: 1080, to: 1260, visits: 1 }] }],
  crews: { kind: 'formed' },
  families: [{ id: 'family-1', place: 'school' }],
  visits: [{ id: 'visit-1', families: ['family-1'], duration: 40, strength: 'must' }],
};

/** What stands in the body of the page. */
export const page = html`<hv-provider keeping="off">
  <hv-compliance-badge subject-id="student-02"></hv-compliance-badge>
  <hv-duty-list></hv-duty-list>
  <hv-request-desk></hv-request-desk>
  <hv-visit-form student-id="student-02"></hv-visit-form>
  <hv-parent-feedback></hv-parent-feedback>
  <hv-visit-planner .problem=${problem}></hv-visit-planner>
  <form id="host">
    <hv-text-field name="text" label="备注"></hv-text-field>
    <hv-choice-field name="choice" label="方式" .choices=${choices}></hv-choice-field>
    <hv-choice-field name="listed" label="地点" look="select" .choices=${choices}></hv-choice-field>
    <hv-choice-field name="preset" label="方式" value="phone" .choices=${choices}></hv-choice-field>
    <hv-choices-field name="choices" label="话题" .choices=${choices}></hv-choices-field>
    <hv-date-field name="date" label="日期" value="2026-12-01"></hv-date-field>
    <hv-time-field name="time" label="时间" value="18:30"></hv-time-field>
    <hv-rating-field name="rating" label="评价"></hv-rating-field>
    <hv-people-field name="people" label="同行" min="1" .roles=${choices}></hv-people-field>
    <hv-photo-field name="photo" label="照片"></hv-photo-field>
  </form>
  <hv-form .definition=${definition}></hv-form>
</hv-provider>`;
