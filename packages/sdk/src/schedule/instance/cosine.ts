/**
 * The cosine of an angle in degrees, from -90 to 90, to ten digits. `Math.cos` may differ in the last digit from one engine to
 * the next, and a plan must not.
 */
export function cosineOfDegrees(degrees: number): number {
  const radians = (degrees * 3.141592653589793) / 180;
  const square = radians * radians;
  let term = 1;
  let sum = 1;
  for (let n = 1; n <= 12; n++) {
    term *= -square / ((2 * n - 1) * (2 * n));
    sum += term;
  }
  return sum;
}
