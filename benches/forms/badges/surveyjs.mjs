/** SurveyJS has no badge: a form of one field that is only shown takes its place. */
import 'survey-core/survey-core.css';
import { Model } from 'survey-core';
import 'survey-js-ui';
import { offer } from './offer.mjs';

offer({
  create: (headline, source) => {
    const host = document.createElement('div');
    const survey = new Model({ elements: [{ type: 'text', name: 'duty', title: headline, defaultValue: source }] });
    survey.readOnly = true;
    survey.render(host);
    return host;
  },
  isShown: (host) => host.querySelector('.sd-question') !== null,
});
