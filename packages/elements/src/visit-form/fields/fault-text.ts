import type { VisitFault } from '@homevisit/sdk/visit';
import type { VisitFormMessages } from '../messages/zh-CN.js';
import { labelOf } from '../messages/labels.js';

/** A fault as the form holds it: the SDK's, or a code of the server's own. */
export type ShownFault = Pick<VisitFault, 'pointer' | 'values'> & { readonly code: string };

/** A fault in words, beside its field. A code that the form does not know says that the server refused. */
export function faultText(fault: ShownFault, texts: VisitFormMessages): string {
  const { minimum, maximum } = fault.values ?? {};
  if (fault.code === 'too-long' && typeof maximum === 'number') return texts.atMost(maximum);
  if (fault.code === 'too-large' && typeof maximum === 'number') return texts.noMore(maximum);
  if (fault.code === 'too-small' && typeof minimum === 'number') return texts.noLess(minimum);
  const text = labelOf(texts, 'faults', fault.code);
  return text === fault.code ? texts.refusedPlace : text;
}
