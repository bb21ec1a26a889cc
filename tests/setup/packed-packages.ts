/**
 * Packs every package once, as `npm publish` would, for the tests that look at what users get.
 *
 * @module
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { packageFolders, root } from '../repository/workspace.js';

/** A packed package. */
export interface PackedPackage {
  readonly name: string;
  readonly version: string;
  /** Path of the tarball. */
  readonly tarball: string;
  /** Paths inside the package. */
  readonly files: readonly string[];
}

declare module 'vitest' {
  interface ProvidedContext {
    packedPackages: readonly PackedPackage[];
  }
}

interface PackReport {
  readonly name: string;
  readonly version: string;
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

/** Packs, hands the tarballs to the tests, and gives back how to clean up. */
export default function packPackages(project: TestProject): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), 'homevisit-packed-'));
  const chosen = packageFolders.flatMap((name) => ['--workspace', name]);
  const report = execFileSync('npm', ['pack', '--json', '--pack-destination', folder, ...chosen], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 64 * 1024 * 1024,
  });
  project.provide(
    'packedPackages',
    (JSON.parse(report) as readonly PackReport[]).map(({ name, version, filename, files }) => ({
      name,
      version,
      tarball: path.join(folder, filename),
      files: files.map((file) => file.path),
    })),
  );
  return () => {
    rmSync(folder, { recursive: true });
  };
}
