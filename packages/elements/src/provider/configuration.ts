import { APPEARANCE_TOKENS, type AppearanceToken } from '../foundation/appearance.js';
import { PRESET_NAMES, type ConfiguredAppearance } from './configured-appearance.js';
import { ConfigurationError } from './configuration-error.js';
import { address, fields, languageTag, oneOf, text, type ReadField } from './configuration-fields.js';

/** How the host's backend knows who is signed in. */
export type ConfiguredAuthentication =
  /** By a token that an address of the host gives: JSON with `token` or `access_token`, or plain text. */
  | {
      readonly mode: 'token';
      readonly url: string;
      /** @default 'POST' */
      readonly method?: 'GET' | 'POST';
    }
  /** By the host's own session cookie, which the browser sends along. */
  | { readonly mode: 'cookie' };

/**
 * What a host writes into its configuration block in place of a script.
 *
 * @example
 * <script type="application/json" data-homevisit>
 *   { "api": "/api/homevisit", "authentication": { "mode": "token", "url": "/campus/token" } }
 * </script>
 */
export interface Configuration {
  /** Where the contract's paths begin. */
  readonly api: string;
  /** Left out on a family's page, where the link says whose it is. */
  readonly authentication?: ConfiguredAuthentication;
  /** BCP 47 language tag that goes before the page's `lang`. */
  readonly locale?: string;
  readonly appearance?: ConfiguredAppearance;
  /** Address of the page with the family's feedback. Without it no link is offered. */
  readonly feedbackUrl?: string;
}

const tokens = fields(
  Object.fromEntries(APPEARANCE_TOKENS.map((name) => [name, text])) as Record<AppearanceToken, ReadField<string>>,
  [],
);

const byToken = fields({ mode: oneOf('token'), url: address, method: oneOf('GET', 'POST') }, ['mode', 'url']);
const byCookie = fields({ mode: oneOf('cookie') }, ['mode']);

const authentication: ReadField<ConfiguredAuthentication> = (value, field) => {
  const mode: unknown = typeof value === 'object' && value !== null && 'mode' in value ? value.mode : undefined;
  if (value !== null && typeof value === 'object') oneOf('token', 'cookie')(mode, `${field}.mode`);
  return mode === 'cookie' ? byCookie(value, field) : byToken(value, field);
};

const configuration = fields(
  {
    api: address,
    authentication,
    locale: languageTag,
    appearance: fields(
      {
        preset: oneOf(...PRESET_NAMES),
        scheme: oneOf('light', 'dark', 'auto'),
        density: oneOf('comfortable', 'compact'),
        tokens,
      },
      [],
    ),
    feedbackUrl: address,
  },
  ['api'],
);

/**
 * Reads the text of a configuration block, strictly: a field that is unknown, missing or wrong makes the whole block
 * unusable, because half of a configuration surprises more than none.
 *
 * @throws {ConfigurationError} which names the field.
 */
export function readConfiguration(json: string): Configuration {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    throw new ConfigurationError('', 'is not JSON');
  }
  return configuration(value, '');
}
