import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

/** What the figures were taken on, and how busy it was: without that they mean little. */
export function machine() {
  const [load] = loadavg();
  const model = cpus()[0]?.model.trim() || 'unknown processor';
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  return (
    `${process.platform} ${process.arch}, ${availableParallelism()} cores (${model}), ${gigabytes} GB, ` +
    `Node.js ${process.versions.node}, load ${load.toFixed(1)} at ${new Date().toISOString()}`
  );
}
