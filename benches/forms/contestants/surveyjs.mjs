/** The same form as a survey of SurveyJS. */
import 'survey-core/survey-core.css';
import { Model, surveyLocalization } from 'survey-core';
import 'survey-js-ui';
import { checks, steps } from '../questions.mjs';
import { enter } from './enter.mjs';

const INPUT_TYPES = { text: 'text', number: 'number', date: 'date', 'date-time': 'datetime-local' };

function elementOf(field) {
  const { name, label, required, visibleWhen, choices } = field;
  const common = {
    name,
    title: label,
    isRequired: required === true,
    ...(visibleWhen && {
      visibleIf: `{${visibleWhen.field}} anyof [${visibleWhen.in.map((one) => `'${one}'`).join()}]`,
    }),
  };
  const options = choices?.map(({ value, label: text }) => ({ value, text }));
  switch (field.kind) {
    case 'choice':
      return { ...common, type: field.look === 'select' ? 'dropdown' : 'radiogroup', choices: options };
    case 'choices':
      return { ...common, type: 'checkbox', choices: options };
    case 'rating':
      return { ...common, type: 'rating', rateMax: field.maximum };
    case 'file':
      return { ...common, type: 'file', acceptedTypes: field.accept, maxSize: field.maximumSize };
    case 'list':
      return {
        ...common,
        type: 'paneldynamic',
        panelCount: field.minimum,
        minPanelCount: field.minimum,
        templateElements: field.fields.map(elementOf),
      };
    default:
      return {
        ...common,
        ...(field.lines > 1
          ? { type: 'comment', rows: field.lines }
          : { type: 'text', inputType: INPUT_TYPES[field.kind] }),
        validators: validatorsOf(field),
      };
  }
}

function validatorsOf({ name, kind, maximumLength, pattern, patternText, minimum, maximum }) {
  return [
    ...(maximumLength ? [{ type: 'text', maxLength: maximumLength }] : []),
    ...(pattern ? [{ type: 'regex', regex: `^(?:${pattern})$`, text: patternText }] : []),
    ...(kind === 'number' ? [{ type: 'numeric', minValue: minimum, maxValue: maximum }] : []),
    ...checks
      .filter(({ at }) => at === `/${name}`)
      .map(({ text }) => ({ type: 'expression', expression: '{endedAt} >= {startedAt}', text })),
  ];
}

surveyLocalization.defaultLocale = 'en';
const survey = new Model({
  checkErrorsMode: 'onValueChanged',
  pages: steps.map(({ name, title, fields }) => ({ name, title, elements: fields.map(elementOf) })),
});
const host = document.body.appendChild(document.createElement('div'));
survey.render(host);

const address = () => host.querySelector(`#${survey.getQuestionByName('address').inputId}`);
const visible = () => survey.currentPage.questions.filter(({ isVisible }) => isVisible);

enter({
  ready: address,
  fill: (values) => void (survey.data = values),
  next: async () => {
    if (survey.isLastPage) survey.completeLastPage();
    else survey.nextPage();
    await new Promise((resolve) => setTimeout(resolve, 50));
  },
  step: () => (survey.state === 'completed' ? steps.length : survey.currentPageNo),
  fields: () => visible().map(({ name }) => name),
  faults: () =>
    visible().flatMap(
      (question) => (question.validate(false), question.getAllErrors().length > 0 ? [question.name] : []),
    ),
  address,
  faultText: () =>
    [...host.querySelectorAll('.sd-question__erbox')].map(({ textContent }) => textContent.trim()).join(' '),
});
