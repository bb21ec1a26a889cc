import { LONG_TEXT_LIMIT } from '@homevisit/sdk/model';
import { html, nothing } from 'lit';
import { labelOf } from '../../messages/labels.js';
import { section } from '../../sections/section.js';
import type { StageView } from '../stage-view.js';
import { askedTopics } from './asked-topics.js';

/** Id of the heading of the notes that stand under no heading of the record yet. */
export const NOTES_TO_PLACE = 'notes-to-place';
const NOTES = 'quick-notes';

/** Notes that are sorted later, line by line. On a page with room for everything a finding is written at once. */
export function notesSection({ core, stageTexts, narrow }: StageView): unknown {
  if (!narrow) return nothing;
  return section(
    'notes',
    stageTexts.notes,
    html`<p class="hint" id="notes-hint">${stageTexts.notesHint}</p>
      <textarea
        id=${NOTES}
        class="control"
        rows="3"
        maxlength=${LONG_TEXT_LIMIT}
        autocomplete="off"
        aria-label=${stageTexts.notes}
        aria-describedby="notes-hint"
        .value=${core.aside.notes}
        @input=${(event: Event) => core.setAside({ notes: (event.target as HTMLTextAreaElement).value })}
      ></textarea>`,
  );
}

function place({ core, refresh }: StageView, lines: readonly string[], index: number, event: Event): void {
  const select = (event.currentTarget as HTMLElement).closest('.note-row')?.querySelector('select');
  const topic = select?.value ?? '';
  if (topic === '') {
    select?.focus();
    return;
  }
  const pointer = `/findings/${topic}`;
  core.set(pointer, [core.text(pointer), lines[index]].filter(Boolean).join('\n'));
  core.setAside({ notes: lines.filter((_, other) => other !== index).join('\n') });
  if (lines.length > 1) refresh(NOTES_TO_PLACE);
}

/** Each line of the notes with the heading that it goes to. */
export function notesToPlaceSection(view: StageView): unknown {
  const { core, stageTexts, refresh } = view;
  const lines = core.aside.notes.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) return nothing;
  const drop = (index: number): void => {
    core.setAside({ notes: lines.filter((_, other) => other !== index).join('\n') });
    if (lines.length > 1) refresh(NOTES_TO_PLACE);
  };
  return html`<div class="card" role="group" aria-labelledby=${NOTES_TO_PLACE}>
    <h4 id=${NOTES_TO_PLACE} tabindex="-1">${stageTexts.notesToPlace}</h4>
    ${lines.map(
      (line, index) =>
        html`<div class="note-row">
          <p>${line}</p>
          <select class="control" aria-label=${stageTexts.noteTopic(line)}>
            <option value="">${stageTexts.chooseTopic}</option>
            ${askedTopics(core).map(
              ({ topic }) => html`<option value=${topic}>${labelOf(stageTexts, 'topics', topic)}</option>`,
            )}
          </select>
          <div class="actions">
            <button class="action quiet" type="button" @click=${() => drop(index)}>${stageTexts.dropNote}</button>
            <button class="action" type="button" @click=${(event: Event) => place(view, lines, index, event)}>
              ${stageTexts.placeNote}
            </button>
          </div>
        </div>`,
    )}
  </div>`;
}
