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

export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.test.ts', 'src/**/*.stories.ts', 'src/**/*.scene.ts', 'src/testing/**'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [maturity(), publicSurface()],
};
