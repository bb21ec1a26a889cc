/** A configuration block that cannot be used. The message names the field and what belongs there, never its value. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  readonly code = 'homevisit.configuration';
  /** Path of the field, such as `authentication.url`; empty for the block as a whole. */
  readonly field: string;

  constructor(field: string, expectation: string) {
    super(`${field === '' ? 'The block' : `"${field}"`} ${expectation}.`);
    this.field = field;
  }
}
