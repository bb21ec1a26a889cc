/** Spans of time as `[from, to, from, to, …]`, in order and apart from each other; both ends belong to a span. */
export type Spans = readonly number[];

/** The same times in order, with those that touch made one. */
export function unitedSpans(spans: Spans): Spans {
  if (spans.length <= 2) return spans;
  const pairs: [number, number][] = [];
  for (let at = 0; at < spans.length; at += 2) pairs.push([spans[at] as number, spans[at + 1] as number]);
  pairs.sort((a, b) => a[0] - b[0]);
  const united: number[] = [];
  for (const [from, to] of pairs) {
    const last = united.length - 1;
    if (last > 0 && from <= (united[last] as number)) united[last] = Math.max(united[last] as number, to);
    else united.push(from, to);
  }
  return united;
}

/** The times that lie in both. */
export function commonSpans(a: Spans, b: Spans): Spans {
  const common: number[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const from = Math.max(a[i] as number, b[j] as number);
    const [endA, endB] = [a[i + 1] as number, b[j + 1] as number];
    const to = Math.min(endA, endB);
    if (from <= to) common.push(from, to);
    if (endA < endB) i += 2;
    else j += 2;
  }
  return common;
}

/** The times of the first that do not lie inside of the second; what merely touches stays. */
export function spansWithout(spans: Spans, taken: Spans): Spans {
  let left: Spans = spans;
  for (let at = 0; at < taken.length; at += 2) {
    const [from, to] = [taken[at] as number, taken[at + 1] as number];
    const next: number[] = [];
    for (let i = 0; i < left.length; i += 2) {
      const [start, end] = [left[i] as number, left[i + 1] as number];
      if (to <= start || end <= from) next.push(start, end);
      else {
        if (start <= from) next.push(start, from);
        if (to <= end) next.push(to, end);
      }
    }
    left = next;
  }
  return left;
}

/** Moments at which something of this length can begin, so that all of it lies in one span. */
export function startsWithin(spans: Spans, duration: number): Spans {
  const starts: number[] = [];
  for (let at = 0; at < spans.length; at += 2) {
    const [from, to] = [spans[at] as number, (spans[at + 1] as number) - duration];
    if (from <= to) starts.push(from, to);
  }
  return starts;
}
