import { readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { read, root } from './workspace.js';

/** What has been built for browsers without another bundler between. */
const folders = ['packages/elements/dist-cdn', 'packages/client/dist-cdn', 'examples/campus-portal/dist/public'];

const scripts = folders.flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.js'))
    .map((name) => `${folder}/${name}`),
);

/** Syntax that Chromium 90 does not know: a script that holds it does not run at all. */
function tooNewIn(text: string): readonly string[] {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isClassStaticBlockDeclaration(node)) found.add('static block');
    if (ts.isBinaryExpression(node) && ts.isPrivateIdentifier(node.left)) found.add('#field in object');
    if (ts.isImportDeclaration(node) && node.attributes) found.add('import attributes');
    if (ts.isRegularExpressionLiteral(node) && /\/[a-z]*v[a-z]*$/.test(node.text)) found.add('v flag');
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('script.js', text, ts.ScriptTarget.ESNext));
  return [...found];
}

describe('what is built for browsers', () => {
  it.each(folders)('is in %s', (folder) => {
    expect(scripts.some((script) => script.startsWith(folder))).toBe(true);
  });

  it.each(scripts)('is understood by Chromium 90: %s', (script) => {
    expect(tooNewIn(read(script))).toEqual([]);
  });

  it('would be refused with syntax that is too new', () => {
    const text =
      "import x from './x.json' with { type: 'json' }; class A { #a; static { } static is(o) { return #a in o; } } /a/v;";
    expect(tooNewIn(text)).toEqual(['import attributes', 'static block', '#field in object', 'v flag']);
  });
});
