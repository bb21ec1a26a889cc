import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, isTestFile, type SourceImport } from './source-imports.js';
import { manifestOf, packageFolders } from './workspace.js';

/** Which of our packages each package may import. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'packages/sdk': [],
  'packages/policies': ['@homevisit/sdk'],
  'packages/client': ['@homevisit/sdk'],
  'packages/elements': ['@homevisit/sdk', '@homevisit/client'],
  'packages/react': ['@homevisit/elements'],
  'packages/server': ['@homevisit/sdk', '@homevisit/client'],
  'packages/cli': ['@homevisit/sdk', '@homevisit/policies', '@homevisit/client', '@homevisit/server'],
};

/** The rooms of the SDK; a room imports only rooms of a lower rank. */
const sdkRank: Readonly<Record<string, number>> = {
  calendar: 0,
  model: 1,
  roster: 2,
  policy: 2,
  visit: 3,
  schedule: 4,
  report: 5,
};

/** `@scope/name` or `name` of a specifier that names a package. */
function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

const isRelative = ({ specifier }: SourceImport): boolean => specifier.startsWith('.');
const isBuiltIn = ({ specifier }: SourceImport): boolean => specifier.startsWith('node:');
const describeImport = ({ file, specifier }: SourceImport): string => `${file} imports ${specifier}`;

describe('the direction of imports', () => {
  it('is decided for every package', () => {
    expect(Object.keys(mayImport).sort()).toEqual([...packageFolders].sort());
  });

  it.each(packageFolders)('%s imports only those of our packages that stand before it', (folder) => {
    const imports = importsOf(folder);
    expect(imports.length).toBeGreaterThan(0);
    const wrong = imports.filter(
      ({ specifier }) => specifier.startsWith('@homevisit') && !mayImport[folder]?.includes(packageOf(specifier)),
    );
    expect(wrong.map(describeImport)).toEqual([]);
  });

  it.each(packageFolders)('%s declares every package that it imports', (folder) => {
    const { dependencies, peerDependencies } = manifestOf(folder);
    const declared = Object.keys({ ...dependencies, ...peerDependencies });
    const wrong = importsOf(folder).filter(
      (entry) => !isRelative(entry) && !isBuiltIn(entry) && !declared.includes(packageOf(entry.specifier)),
    );
    expect(wrong.map(describeImport)).toEqual([]);
  });

  it.each(packageFolders)('%s declares no package that it does not import', (folder) => {
    const imported = importsOf(folder).map(({ specifier }) => packageOf(specifier));
    const { dependencies, peerDependencies } = manifestOf(folder);
    const declared = Object.keys({ ...dependencies, ...peerDependencies });
    expect(declared.filter((name) => !imported.includes(name))).toEqual([]);
  });

  it.each(packageFolders)('%s imports no test and nothing made for tests', (folder) => {
    const wrong = importsOf(folder).filter(
      (entry) =>
        isRelative(entry) &&
        isTestFile(path.posix.join(path.posix.dirname(entry.file), entry.specifier).replace(/\.js$/, '.ts')),
    );
    expect(wrong.map(describeImport)).toEqual([]);
  });

  it.each(['packages/sdk', 'packages/policies', 'packages/client', 'packages/elements'])(
    '%s imports nothing of Node.js, as it runs in browsers',
    (folder) => {
      expect(importsOf(folder).filter(isBuiltIn).map(describeImport)).toEqual([]);
    },
  );

  it('inside the SDK leads from the report down to the calendar', () => {
    const roomOf = (file: string): string | undefined => /^packages\/sdk\/src\/([^/]+)\//.exec(file)?.[1];
    const wrong = importsOf('packages/sdk').filter((entry) => {
      const from = roomOf(entry.file);
      if (from === undefined || !isRelative(entry)) return false;
      const to = roomOf(path.posix.join(path.posix.dirname(entry.file), entry.specifier));
      if (to === from) return false;
      const [fromRank, toRank] = [sdkRank[from], to === undefined ? undefined : sdkRank[to]];
      return fromRank === undefined || toRank === undefined || toRank >= fromRank;
    });
    expect(wrong.map(describeImport)).toEqual([]);
  });

  it.each(packageFolders)('inside %s never goes by its own name, which may load a second copy', (folder) => {
    const { name } = manifestOf(folder);
    expect(
      importsOf(folder)
        .filter(({ specifier }) => packageOf(specifier) === name)
        .map(describeImport),
    ).toEqual([]);
  });
});
