/** Every difference between the verdict counts of contestants, in words; none where all agree. */
export function disagreements(measured) {
  const answered = measured.filter((one) => one.counts);
  const [first] = answered;
  const found = [];
  for (const one of answered.slice(1)) {
    const duties = new Set([...Object.keys(first.counts), ...Object.keys(one.counts)]);
    for (const duty of duties) {
      const statuses = new Set([...Object.keys(first.counts[duty] ?? {}), ...Object.keys(one.counts[duty] ?? {})]);
      for (const status of statuses) {
        const [expected, got] = [first.counts[duty]?.[status] ?? 0, one.counts[duty]?.[status] ?? 0];
        if (expected !== got) found.push(`${duty} ${status}: ${first.name} says ${expected}, ${one.name} ${got}`);
      }
    }
  }
  return [...found, ...measured.filter((one) => !one.counts).map((one) => `${one.name} failed: ${one.why}`)];
}
