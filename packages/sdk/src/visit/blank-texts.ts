import type { VisitDraft } from '../model/visit.js';

const isText = (value: string | undefined): value is string => value !== undefined && value.trim() !== '';

function withoutBlanks<Texts extends Readonly<Record<string, string | undefined>>>(texts: Texts): Texts {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => isText(text))) as Texts;
}

/**
 * The draft without texts that say nothing. A heading with an empty box under it is no content: kept, it would
 * answer a clause that asks for the heading.
 */
export function withoutBlankTexts(draft: Partial<VisitDraft>): Partial<VisitDraft> {
  const { purpose, circumstanceNote, outline, followUp, findings, requests, agreement, followUpPlan, ...others } =
    draft;
  const agreed = agreement && withoutBlanks(agreement);
  const plan = followUpPlan && withoutBlanks(followUpPlan);
  const told = requests?.filter((request) => isText(request.text));
  return {
    ...others,
    ...(isText(purpose) && { purpose }),
    ...(isText(circumstanceNote) && { circumstanceNote }),
    ...(isText(outline) && { outline }),
    ...(isText(followUp) && { followUp }),
    ...(findings && {
      findings: Object.fromEntries(Object.entries(findings).filter(([, text]) => isText(text))),
    }),
    ...(agreed && Object.keys(agreed).length > 0 && { agreement: agreed }),
    ...(plan && Object.keys(plan).length > 0 && { followUpPlan: plan }),
    ...(told && told.length > 0 && { requests: told }),
  };
}
