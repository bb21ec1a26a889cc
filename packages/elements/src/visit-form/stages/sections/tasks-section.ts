import { LONG_TEXT_LIMIT } from '@homevisit/sdk/model';
import { html, nothing, type TemplateResult } from 'lit';
import { checkbox } from '../../fields/choice-field.js';
import { labelOf } from '../../messages/labels.js';
import { section } from '../../sections/section.js';
import type { StageView } from '../stage-view.js';
import { askedTopics, type AskedTopic } from './asked-topics.js';

/** A few words under a heading, typed with one thumb; the same finding stands, with more room, after the visit. */
function note({ core, stageTexts }: StageView, { topic, pointer }: AskedTopic): TemplateResult {
  return html`<input
    id=${`note-${topic}`}
    class="control"
    type="text"
    maxlength=${LONG_TEXT_LIMIT}
    autocomplete="off"
    enterkeyhint="done"
    aria-label=${stageTexts.noteOn(labelOf(stageTexts, 'topics', topic))}
    .value=${core.text(pointer)}
    @input=${(event: Event) => core.set(pointer, (event.target as HTMLInputElement).value || undefined)}
  />`;
}

/** The core tasks of the visit as a list to tick off; where there is room for all stages, findings follow below. */
export function tasksSection(view: StageView): unknown {
  const { core, stageTexts, narrow } = view;
  const asked = askedTopics(core);
  if (asked.length === 0 || !narrow) return nothing;
  const { talkedAbout } = core.aside;
  const tick = (topic: string, now: boolean): void => {
    const others = talkedAbout.filter((other) => other !== topic);
    core.setAside({ talkedAbout: now ? [...others, topic] : others });
  };
  return section(
    'tasks',
    stageTexts.tasks,
    html`<p class="hint">${stageTexts.tasksHint}</p>
      <ul class="tasks">
        ${asked.map((one) => {
          const noted = core.text(one.pointer) !== '';
          const done = noted || talkedAbout.includes(one.topic);
          return html`<li class="task">
            ${checkbox({
              label: labelOf(stageTexts, 'topics', one.topic),
              checked: done,
              tick: (now) => tick(one.topic, now),
            })}
            ${done ? note(view, one) : nothing}
          </li>`;
        })}
      </ul>`,
  );
}
