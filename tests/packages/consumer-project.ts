import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { manifestOf } from '../repository/workspace.js';
import type { PackedPackage } from '../setup/packed-packages.js';

/** A project of a vendor, in a folder of its own, with our packages installed from their tarballs. */
export class ConsumerProject {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'homevisit-consumer-'));

  /**
   * Installs the packages, and the tools given in the versions that this workspace has.
   *
   * @param tools - Names of folders of `node_modules`: a second version of a package stands there under another name.
   */
  install(packages: readonly PackedPackage[], tools: readonly string[]): void {
    const manifest = {
      name: 'campus-software-vendor',
      private: true,
      type: 'module',
      dependencies: Object.fromEntries(packages.map(({ name, tarball }) => [name, `file:${tarball}`])),
      devDependencies: Object.fromEntries(
        tools.map((tool) => {
          const { name, version } = manifestOf(`node_modules/${tool}`);
          return [name, version];
        }),
      ),
    };
    this.write('package.json', JSON.stringify(manifest, null, 2));
    this.#run('npm', ['install', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund']);
  }

  write(file: string, text: string): void {
    const target = path.join(this.folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }

  /** Names of what stands in a folder of the project. */
  files(folder: string): readonly string[] {
    return readdirSync(path.join(this.folder, folder));
  }

  /** Runs a program of an installed package, such as `vite/bin/vite.js`, and gives back what it printed. */
  runInstalled(program: string, args: readonly string[]): string {
    return this.runScript(path.join('node_modules', program), args);
  }

  /** Runs a script of the project, and gives back what it printed. */
  runScript(script: string, args: readonly string[] = []): string {
    return this.#run(process.execPath, [script, ...args]);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #run(program: string, args: readonly string[]): string {
    try {
      return execFileSync(program, args, { cwd: this.folder, encoding: 'utf8', env: ownEnvironment(), stdio: 'pipe' });
    } catch (error) {
      const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
      throw new Error(`${program} ${args.join(' ')} failed:\n${stdout}\n${stderr}`, { cause: error });
    }
  }
}

/**
 * The environment as a vendor has it: without what an outer npm has set, which would lead back into the workspace, and
 * without the mode of the test runner, in which bundlers take development builds.
 */
function ownEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_|VITEST|NODE_ENV$|TEST$|DEV$|PROD$|MODE$)/.test(name)),
  );
}
