/** Who takes part. */
export const OURS = 'kit';

export const contestants = [
  { name: OURS, label: 'Homevisit Kit, <hv-form> from a declaration' },
  { name: 'floor', label: 'hand-written with Lit', isFloor: true },
  { name: 'web-awesome', label: 'Web Awesome 3, assembled by hand' },
  { name: 'surveyjs', label: 'SurveyJS 2 (survey-core, survey-js-ui)' },
];
