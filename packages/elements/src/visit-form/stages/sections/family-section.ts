import { SHORT_TEXT_LIMIT } from '@homevisit/sdk/model';
import { PARTICIPANT_RELATIONS } from '@homevisit/sdk/visit';
import { html, type TemplateResult } from 'lit';
import { checkbox } from '../../fields/choice-field.js';
import { errorMessage, fieldFrame } from '../../fields/field-frame.js';
import { labelOf } from '../../messages/labels.js';
import { section } from '../../sections/section.js';
import type { StageView } from '../stage-view.js';

interface Participant {
  readonly relation: string;
}

const OTHER = 'other-relation';

function participantsOf(view: StageView): readonly Participant[] {
  return (view.core.value('/familyPresent') ?? []) as readonly Participant[];
}

const isOther = ({ relation }: Participant): boolean =>
  !(PARTICIPANT_RELATIONS as readonly string[]).includes(relation);

function setRelation(view: StageView, replaced: (participant: Participant) => boolean, relation: string): void {
  const others = participantsOf(view).filter((participant) => !replaced(participant));
  const next = relation === '' ? others : [...others, { relation }];
  view.core.set('/familyPresent', next.length > 0 ? next : undefined);
}

/** Who of the family was there: what they are to the student, never their names. */
export function familySection(view: StageView): TemplateResult {
  const { core, stageTexts } = view;
  const present = participantsOf(view);
  const boxes = PARTICIPANT_RELATIONS.map((relation) =>
    checkbox({
      label: labelOf(stageTexts, 'relations', relation),
      checked: present.some((participant) => participant.relation === relation),
      tick: (there) => setRelation(view, (participant) => participant.relation === relation, there ? relation : ''),
    }),
  );
  const student = checkbox({
    label: stageTexts.studentPresent,
    checked: core.value('/studentPresent') === true,
    tick: (there) => core.set('/studentPresent', there ? true : undefined),
  });
  return section(
    'family',
    stageTexts.familyPresent,
    html`
      ${fieldFrame(view, {
        pointer: '/familyPresent',
        label: stageTexts.familyPresent,
        labelHidden: true,
        group: 'group',
        control: html`<div class="choices">${boxes}${student}</div>`,
      })}
      <div class="field">
        <div class="field-head"><label class="label" for=${OTHER}>${stageTexts.otherRelation}</label></div>
        <p class="hint" id=${`${OTHER}-hint`}>${stageTexts.otherRelationHint}</p>
        <input
          id=${OTHER}
          class="control"
          type="text"
          maxlength=${SHORT_TEXT_LIMIT}
          autocomplete="off"
          aria-describedby=${`${OTHER}-hint`}
          .value=${present.find(isOther)?.relation ?? ''}
          @input=${(event: Event) => setRelation(view, isOther, (event.target as HTMLInputElement).value)}
        />
        ${errorMessage(view, '/familyPresent', true)}
      </div>
    `,
  );
}
