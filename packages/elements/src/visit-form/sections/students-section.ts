import { html, nothing, type TemplateResult } from 'lit';
import { checkbox, checkField } from '../fields/choice-field.js';
import { fieldFrame } from '../fields/field-frame.js';
import type { FormView } from '../form-view.js';
import { section } from './section.js';

/** Who is visited: the student, and brothers and sisters whom the same visit was about. */
export function studentsSection(view: FormView): TemplateResult {
  const { core, texts, student } = view;
  return section(
    'students',
    texts.studentNamed(student.displayName),
    html`
      ${
        student.siblings.length > 0
          ? fieldFrame(view, {
              pointer: '/studentIds',
              label: texts.siblings,
              group: 'group',
              within: true,
              control: student.siblings.map((sibling) =>
                checkbox({
                  label: texts.withClass(sibling.displayName, sibling.classTitle),
                  checked: core.holds('/studentIds', sibling.id),
                  tick: (present) => core.setMember('/studentIds', sibling.id, present),
                }),
              ),
            })
          : nothing
      }
      ${checkField(view, {
        pointer: '/format',
        label: texts.groupVisit,
        checked: core.value('/format') === 'group',
        tick: (group) => core.set('/format', group ? 'group' : 'individual'),
      })}
      ${core.value('/format') === 'group' ? (view.part?.otherStudents(view) ?? nothing) : nothing}
    `,
  );
}
