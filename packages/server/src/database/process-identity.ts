import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import * as z from 'zod/mini';

/** Tells one process from every other, also from a later one that was given the same number. */
export const processIdentity = z.object({
  pid: z.int(),
  host: z.string(),
  /** Boot of the machine and start of the process on it; absent where the system does not tell. */
  started: z.optional(z.string()),
});
/** Tells one process from every other. */
export type ProcessIdentity = z.infer<typeof processIdentity>;

/** Linux tells when a process started, in ticks since the machine did; elsewhere the number has to be enough. */
function startOf(pid: number): string | undefined {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const status = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets and may hold spaces and brackets itself.
    const start = status.slice(status.lastIndexOf(')') + 2).split(' ')[19];
    return start === undefined ? undefined : `${boot}:${start}`;
  } catch {
    return undefined;
  }
}

/** The identity of this process. */
export function ownIdentity(): ProcessIdentity {
  const started = startOf(process.pid);
  return { pid: process.pid, host: hostname(), ...(started !== undefined && { started }) };
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, as another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** False only when the process has certainly ended. Nothing can be said about one on another machine. */
export function mayBeRunning(identity: ProcessIdentity): boolean {
  if (identity.host !== hostname()) return true;
  if (!exists(identity.pid)) return false;
  const started = startOf(identity.pid);
  return identity.started === undefined || started === undefined || identity.started === started;
}
