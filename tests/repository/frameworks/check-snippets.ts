import path from 'node:path';
import ts from 'typescript';
import { root } from '../workspace.js';

/** What a project of a vendor sets for its framework. */
export type JsxOptions = Pick<ts.CompilerOptions, 'jsx' | 'jsxImportSource'>;

const library = new Map<string, ts.SourceFile | undefined>();

/**
 * Type-checks texts as if they were files of a vendor's project, all in one program.
 *
 * @param texts - By a name of one's own.
 * @returns Code and message of what is wrong with each.
 */
export function checkSnippets(
  texts: Readonly<Record<string, string>>,
  jsx: JsxOptions,
): Readonly<Record<string, readonly string[]>> {
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
    ...jsx,
  };
  const names = Object.keys(texts);
  const paths = names.map((_, index) => path.posix.join(root, 'tests/repository/frameworks', `snippet-${index}.tsx`));
  const textOf = (file: string): string | undefined => texts[names[paths.indexOf(file)] ?? ''];
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (file) => textOf(file) !== undefined || fileExists(file);
  host.readFile = (file) => textOf(file) ?? readFile(file);
  host.getSourceFile = (file, target) => {
    const text = textOf(file);
    if (text !== undefined) return ts.createSourceFile(file, text, target);
    if (!library.has(file)) library.set(file, getSourceFile(file, target));
    return library.get(file);
  };
  const program = ts.createProgram(paths, options, host);
  return Object.fromEntries(
    names.map((name, index) => {
      const source = program.getSourceFile(paths[index] ?? '');
      const found = source ? ts.getPreEmitDiagnostics(program, source) : [];
      return [
        name,
        found.map(({ code, messageText }) => `TS${code}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`),
      ];
    }),
  );
}
