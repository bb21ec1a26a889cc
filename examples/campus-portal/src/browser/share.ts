/** A share in percent, with one decimal where it is needed; a dash where there is nobody to count. */
export function shareText(numerator: number, denominator: number): string {
  if (denominator === 0) return '—';
  // Rounded down, so that "100%" is never shown while somebody is missing.
  return `${Math.floor((numerator / denominator) * 1000) / 10}%`;
}
