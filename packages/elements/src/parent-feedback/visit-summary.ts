import type { FamilyVisit } from '@homevisit/client';
import { html, type TemplateResult } from 'lit';
import type { ParentFeedbackMessages } from './messages/zh-CN.js';
import { formatVisitTime } from './visit-time.js';

type VisitorCapacity = Extract<
  keyof ParentFeedbackMessages,
  'class-teacher' | 'subject-teacher' | 'school-leader' | 'middle-leader' | 'counsellor' | 'mentor'
>;

const CAPACITIES: readonly VisitorCapacity[] = [
  'class-teacher',
  'subject-teacher',
  'school-leader',
  'middle-leader',
  'counsellor',
  'mentor',
];

function visitorsOf(visit: FamilyVisit, texts: ParentFeedbackMessages): string[] {
  return visit.visitors.map(({ displayName, role }) => {
    const capacity = CAPACITIES.find((one) => one === role);
    // A vendor's own capacities have no name here.
    return capacity ? texts.visitor(displayName, texts[capacity]) : displayName;
  });
}

/** Whose visit it was, when, by whom and how: enough to know it again, and nothing else. */
export function visitSummary(visit: FamilyVisit, texts: ParentFeedbackMessages, language: string): TemplateResult {
  const { startedAt, endedAt, timeZone } = visit;
  const rows: readonly (readonly [string, readonly string[]])[] = [
    [texts.student, visit.students.map(({ displayName }) => displayName)],
    [texts.when, [formatVisitTime(startedAt, endedAt, language, timeZone)]],
    [texts.who, visitorsOf(visit, texts)],
    [texts.how, [texts[visit.mode]]],
    [texts.school, [visit.schoolName]],
  ];
  return html`<section part="visit" class="visit" aria-label=${texts.visit}>
    <dl>
      ${rows.map(
        ([name, values]) =>
          html`<div>
            <dt>${name}</dt>
            ${values.map((value) => html`<dd>${value}</dd>`)}
          </div>`,
      )}
    </dl>
  </section>`;
}
