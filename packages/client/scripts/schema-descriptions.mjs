/** Reads what schemas and their members mean from the doc comments beside them, as no schema holds them at run time. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

function docOf(node) {
  const docs = ts.getJSDocCommentsAndTags(node).filter(ts.isJSDoc);
  const text = ts.getTextOfJSDocComment(docs.at(-1)?.comment);
  return text?.replace(/\s*\n\s*/g, ' ').trim() || undefined;
}

function memberDocs(initializer) {
  const members = {};
  const visit = (node) => {
    // Only the outermost object is this schema's own; objects within members have names of their own.
    if (ts.isObjectLiteralExpression(node)) {
      for (const property of node.properties) {
        const doc = docOf(property);
        if (doc !== undefined && property.name) members[property.name.text] = doc;
      }
      return;
    }
    ts.forEachChild(node, visit);
  };
  visit(initializer);
  return members;
}

const componentName = (name) => name.charAt(0).toUpperCase() + name.slice(1);

/**
 * @param {readonly URL[]} folders with the sources of schemas
 * @returns {Record<string, {text?: string, members: Record<string, string>}>} by name of the component
 */
export function schemaDescriptions(folders) {
  const described = {};
  for (const folder of folders) {
    const files = readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && /(?<!\.test|\.test-d)\.ts$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    for (const file of files) {
      const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
      for (const statement of source.statements.filter(ts.isVariableStatement)) {
        for (const { name, initializer } of statement.declarationList.declarations) {
          if (!initializer || !ts.isIdentifier(name)) continue;
          described[componentName(name.text)] ??= { text: docOf(statement), members: memberDocs(initializer) };
        }
      }
    }
  }
  return described;
}
