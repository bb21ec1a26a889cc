import { readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { manifestOf, read, root } from './workspace.js';

/** One import, export-from, `import()` or `import('…')` type of a source file. */
export interface SourceImport {
  /** Relative to the root. */
  readonly file: string;
  readonly specifier: string;
}

/** True for files that are not published: tests, stories and what only they use. */
export function isTestFile(file: string): boolean {
  if (/\.(test|test-d|scene|stories)\.ts$/.test(file) || file.includes('/test/')) return true;
  const [, folder, room] = /^(packages\/[^/]+)\/src\/([^/]+)\//.exec(file) ?? [];
  return folder !== undefined && room === 'testing' && manifestOf(folder).exports?.['./testing'] === undefined;
}

function specifiersIn(file: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const named =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? node.moduleSpecifier
        : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
          ? node.arguments[0]
          : ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
            ? node.argument.literal
            : undefined;
    if (named && ts.isStringLiteralLike(named)) found.push(named.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, read(file), ts.ScriptTarget.ES2022));
  return found;
}

/** Everything that the published source of a package imports. */
export function importsOf(packageFolder: string): readonly SourceImport[] {
  return readdirSync(path.join(root, packageFolder, 'src'), { recursive: true, encoding: 'utf8' })
    .map((name) => `${packageFolder}/src/${name.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.ts') && !isTestFile(file))
    .flatMap((file) => specifiersIn(file).map((specifier) => ({ file, specifier })));
}
