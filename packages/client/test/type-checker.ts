import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const packageFolder = fileURLToPath(new URL('..', import.meta.url));

/** Code and message of everything that TypeScript finds wrong. */
export type TypeFault = string;

function readOptions(): ts.CompilerOptions {
  const path = `${packageFolder}tsconfig.test.json`;
  const { config } = ts.readConfigFile(path, (name) => ts.sys.readFile(name)) as { config: unknown };
  return { ...ts.parseJsonConfigFileContent(config, ts.sys, packageFolder).options, composite: false };
}

/**
 * Checks files of this package, and texts as if they were files of it, in one program.
 *
 * @param texts - By a name of one's own.
 * @returns The faults, by the name of the text or file.
 */
export function checkTypes(files: readonly string[], texts: Readonly<Record<string, string>> = {}) {
  const options = readOptions();
  const pathOf = (name: string): string => `${packageFolder}src/${name}.snippet.ts`;
  const names = new Map([
    ...files.map((file) => [`${packageFolder}${file}`, file] as const),
    ...Object.keys(texts).map((name) => [pathOf(name), name] as const),
  ]);
  const textOf = (path: string): string | undefined => texts[names.get(path) ?? ''];
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => textOf(path) !== undefined || fileExists(path);
  host.readFile = (path) => textOf(path) ?? readFile(path);
  host.getSourceFile = (path, target) => {
    const text = textOf(path);
    return text === undefined ? getSourceFile(path, target) : ts.createSourceFile(path, text, target);
  };
  const program = ts.createProgram([...names.keys()], options, host);
  const faults: Record<string, TypeFault[]> = Object.fromEntries([...names.values()].map((name) => [name, []]));
  for (const diagnostic of ts.getPreEmitDiagnostics(program)) {
    const name = names.get(diagnostic.file?.fileName ?? '') ?? diagnostic.file?.fileName ?? 'program';
    const message = ts.flattenDiagnosticMessageText(diagnostic.messageText, ' ');
    (faults[name] ??= []).push(`TS${diagnostic.code}: ${message}`);
  }
  return faults;
}
