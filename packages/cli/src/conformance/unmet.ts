/** What was expected of an implementation and did not come. Neither text holds data of people. */
export class Unmet extends Error {
  override readonly name = 'Unmet';

  constructor(
    readonly expected: string,
    readonly came: string,
  ) {
    super(`${expected}: ${came}`);
  }
}
