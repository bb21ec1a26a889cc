/**
 * Members of Lit and of the platform, and what belongs to the inside of an element: none of it is for a host.
 */
const INTERNAL = new Set(['styles', 'formAssociated', 'shadowRootOptions', 'localize', 'activeClient']);

/** Leaves internal members out, and names the modules that a host imports in place of the sources. */
function publicSurface() {
  return {
    name: 'public-surface',
    packageLinkPhase({ customElementsManifest }) {
      for (const module of customElementsManifest.modules) {
        module.path = module.path.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js');
        for (const declaration of module.declarations ?? []) {
          for (const { type } of [...(declaration.attributes ?? []), ...(declaration.members ?? [])]) {
            if (type) type.text = type.text.replace(/( \| undefined)+$/, '');
          }
          // What the analyzer reads out of a `dispatchEvent` has neither a name of its own nor a word for a host.
          declaration.events = declaration.events?.filter(({ name, description }) => name && description);
          declaration.members = declaration.members?.filter(
            ({ name, privacy, kind }) => privacy === undefined && kind === 'field' && !INTERNAL.has(name),
          );
        }
        for (const { declaration } of module.exports ?? []) {
          if (declaration?.module)
            declaration.module = declaration.module.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js');
        }
      }
    },
  };
}

/** Keeps `@status` and `@since`, which the analyzer does not know. */
function maturity() {
  return {
    name: 'maturity',
    analyzePhase({ ts, node, moduleDoc }) {
      if (!ts.isClassDeclaration(node)) return;
      const declaration = moduleDoc.declarations?.find(({ name }) => name === node.name?.getText());
      for (const { tagName, comment } of ts.getJSDocTags(node)) {
        const name = tagName.getText();
        if (declaration && (name === 'status' || name === 'since'))
          declaration[name] = ts.getTextOfJSDocComment(comment);
      }
    },
  };
}

/**
 * Writes the choices of a type such as `BadgeVariant` beside its name, as `parsedType`: editors offer them where the
 * name alone would tell them nothing.
 */
function choices() {
  const unions = new Map();
  return {
    name: 'choices',
    analyzePhase({ ts, node }) {
      if (!ts.isTypeAliasDeclaration(node) || !ts.isUnionTypeNode(node.type)) return;
      const isText = (type) => ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal);
      if (node.type.types.every(isText)) {
        unions.set(node.name.text, node.type.types.map((type) => `'${type.literal.text}'`).join(' | '));
      }
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const { declarations = [] } of customElementsManifest.modules) {
        for (const { attributes = [], members = [] } of declarations) {
          for (const entry of [...attributes, ...members]) {
            const text = unions.get(entry.type?.text);
            if (text !== undefined) entry.parsedType = { text };
          }
        }
      }
    },
  };
}

export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.test.ts', 'src/**/*.stories.ts', 'src/**/*.scene.ts', 'src/testing/**'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [maturity(), publicSurface(), choices()],
};
