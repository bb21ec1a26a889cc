import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { manifestOf, read, root, type PackageManifest } from '../repository/workspace.js';

const packed = inject('packedPackages');

function runTool(program: string, args: readonly string[]): string {
  try {
    return execFileSync(process.execPath, [path.join(root, 'node_modules', program), ...args], { encoding: 'utf8' });
  } catch (error) {
    throw new Error((error as { stdout?: string }).stdout ?? String(error), { cause: error });
  }
}

const manifestOfPackage = (name: string): PackageManifest => manifestOf(`packages/${name.replace('@homevisit/', '')}`);

const exportsOf = (name: string): NonNullable<PackageManifest['exports']> => manifestOfPackage(name).exports ?? {};

/** Every path that a package's `exports` and `bin` lead to. */
function targetsOf(name: string): readonly string[] {
  const { bin = {} } = manifestOfPackage(name);
  const conditions = Object.values(exportsOf(name)).flatMap((target) =>
    typeof target === 'string' ? [target] : Object.values(target),
  );
  return [...conditions, ...Object.values(bin)].map((target) => path.posix.normalize(target));
}

describe.each(packed)('the tarball of $name', ({ name, tarball, files }) => {
  it('holds every file that the package exports', () => {
    const isThere = (target: string): boolean => {
      const [start = '', end] = target.split('*');
      return files.some((file) => (end === undefined ? file === target : file.startsWith(start) && file.endsWith(end)));
    };
    expect(targetsOf(name).filter((target) => !isThere(target))).toEqual([]);
  });

  it('holds its licence and what it is', () => {
    expect(files).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'package.json']));
  });

  it('holds no test, story or build note', () => {
    expect(
      files.filter((file) => /\.(test|test-d|stories|scene)\.|(^|\/)(test|recorded)\/|tsbuildinfo|tsconfig/.test(file)),
    ).toEqual([]);
  });

  it('has the source of every module, and a module for every source', () => {
    const modules = files.filter((file) => /^dist\/.*\.js$/.test(file)).map((file) => file.slice(5, -3));
    const sources = files.filter((file) => /^src\/.*\.ts$/.test(file)).map((file) => file.slice(4, -3));
    expect(modules.length).toBeGreaterThan(0);
    expect(modules.sort()).toEqual(sources.sort());
  });

  it('pleases publint', () => {
    expect(runTool('publint/src/cli.js', ['run', tarball, '--strict'])).toContain('All good!');
  });

  it('has types that resolve (attw)', () => {
    const plain = Object.keys(exportsOf(name)).filter((key) => /\.(css|txt)$/.test(key));
    const exclude = plain.length > 0 ? ['--exclude-entrypoints', ...plain] : [];
    const options = ['--profile', 'esm-only', '--no-emoji', '--format', 'ascii', ...exclude];
    expect(runTool('@arethetypeswrong/cli/dist/index.js', [tarball, ...options])).toContain(name);
  });
});

it.each(['client', 'elements'])('the one file of %s comes with the licences of what it holds', (name) => {
  const notice = read(`packages/${name}/dist-cdn/third-party-licenses.md`);
  expect(notice).toMatch(name === 'elements' ? /lit[\s\S]*BSD-3-Clause/ : /ky[\s\S]*MIT/);
  const { files } = packed.find((entry) => entry.name === `@homevisit/${name}`) ?? { files: [] };
  expect(files).toContain('dist-cdn/third-party-licenses.md');
});
