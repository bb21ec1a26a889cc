import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

const here = (file: string): string => fileURLToPath(new URL(file, import.meta.url));

/** One of these modules with everything that it needs, for the oldest engines that the kit supports. */
async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      target: ['chrome90', 'safari16.4', 'firefox128'],
      lib: { entry: here(entry), formats: ['es'] },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [output] = built as Rolldown.RolldownOutput[];
  const chunk = output?.output.find((one) => one.type === 'chunk');
  if (!chunk) throw new Error(`${entry} gave no script.`);
  return chunk.code;
}

/** What the engines are given, as text and as files in a folder of their own. */
export interface Scripts {
  readonly folder: string;
  /** Exports `askEverything`. */
  readonly module: string;
  readonly worker: string;
}

/** Builds what the engines are given. */
export async function buildScripts(): Promise<Scripts> {
  const folder = mkdtempSync(path.join(tmpdir(), 'homevisit-engines-'));
  const [module, worker] = await Promise.all([bundle('all-verdicts.ts'), bundle('worker.ts')]);
  writeFileSync(path.join(folder, 'all-verdicts.mjs'), module);
  return { folder, module, worker };
}
