import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const BLOCK = Buffer.alloc(4096, 1);

/**
 * A disk of a given size that can be filled to its last block: writes to it then fail with ENOSPC, as the kernel says it.
 * Needs the right to mount; where there is none, nothing is given.
 *
 * @param {string} size - as `mount` reads it
 * @param {{ uid: number, gid: number }} [owner]
 */
export function mountSmallDisk(size, owner) {
  const folder = mkdtempSync(join(tmpdir(), 'homevisit-small-disk-'));
  const options = [`size=${size}`, 'mode=700', ...(owner ? [`uid=${owner.uid}`, `gid=${owner.gid}`] : [])].join(',');
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'none', folder], { stdio: 'ignore' });
  } catch {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  const filler = join(folder, 'filler');
  return {
    folder,
    /** Takes every block that is left. */
    fill() {
      const file = openSync(filler, 'a');
      try {
        for (;;) writeSync(file, BLOCK);
      } catch (error) {
        if (error.code !== 'ENOSPC') throw error;
      } finally {
        closeSync(file);
      }
    },
    free: () => rmSync(filler, { force: true }),
    unmount() {
      execFileSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true });
    },
  };
}
