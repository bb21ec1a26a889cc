import { JURISDICTIONS, type JurisdictionName } from './options.js';

/** How the districts are called in the demo bar. */
const NAMES: Readonly<Record<JurisdictionName, string>> = {
  fengnan: '河北唐山丰南区',
  lishui: '浙江丽水市',
  baotou: '内蒙古包头稀土高新区',
};

/** One choice of the demo bar. */
export interface JurisdictionChoice {
  readonly id: JurisdictionName;
  readonly name: string;
}

/** All choices of the demo bar. */
export const JURISDICTION_CHOICES: readonly JurisdictionChoice[] = JURISDICTIONS.map((id) => ({
  id,
  name: NAMES[id],
}));
