/** Whether stretches, which may touch and overlap, hold all of a span. */
export function isCovered(
  stretches: readonly { readonly from: number; readonly to: number }[],
  start: number,
  end: number,
): boolean {
  let reached: number | undefined;
  for (const { from, to } of [...stretches].sort((a, b) => a.from - b.from)) {
    if (to < start || from > (reached ?? start)) continue;
    reached = Math.max(reached ?? start, to);
  }
  return reached !== undefined && reached >= end;
}
