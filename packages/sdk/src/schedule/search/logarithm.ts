/**
 * Logarithm and power from the four basic operations, which every engine computes bit for bit the same; `Math.log` and
 * `Math.pow` may differ in the last digit, and with them a plan.
 *
 * @module
 */

const LN_2 = 0.6931471805599453;

/** The natural logarithm of a positive number. */
export function logarithm(value: number): number {
  let halvings = 0;
  let mantissa = value;
  while (mantissa > 1.5) {
    mantissa /= 2;
    halvings++;
  }
  while (mantissa < 0.75) {
    mantissa *= 2;
    halvings--;
  }
  const ratio = (mantissa - 1) / (mantissa + 1);
  const square = ratio * ratio;
  let term = ratio;
  let sum = 0;
  for (let n = 1; n < 40; n += 2) {
    sum += term / n;
    term *= square;
  }
  return 2 * sum + halvings * LN_2;
}

/** The exponential of a number from -700 to 700. */
export function exponential(value: number): number {
  const doublings = Math.floor(value / LN_2);
  const rest = value - doublings * LN_2;
  let term = 1;
  let sum = 1;
  for (let n = 1; n < 24; n++) {
    term *= rest / n;
    sum += term;
  }
  for (let n = 0; n < doublings; n++) sum *= 2;
  for (let n = 0; n > doublings; n--) sum /= 2;
  return sum;
}
