import type { VisitDraft } from '../model/visit.js';

const isText = (value: string | undefined): value is string => value !== undefined && value.trim() !== '';

/**
 * The draft without texts that say nothing. A heading with an empty box under it is no content: kept, it would
 * answer a clause that asks for the heading.
 */
export function withoutBlankTexts(draft: Partial<VisitDraft>): Partial<VisitDraft> {
  const { purpose, circumstanceNote, outline, followUp, findings, requests, ...others } = draft;
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
    ...(told && told.length > 0 && { requests: told }),
  };
}
