/**
 * `npm run build`, and what npm runs after an install: policy modules, the custom-elements manifest with what is made
 * from it, TypeScript, the one-file bundles and the examples. Each step is left out where nothing that it reads has changed.
 */
import './workspace/node-version.mjs';
import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';
import { runNode } from './workspace/command.mjs';
import { copyExplorer } from './workspace/explorer.mjs';
import { fingerprint, isFresh, noteFresh } from './workspace/fingerprint.mjs';
import { noteIntegrity } from './workspace/integrity.mjs';
import { inRoot } from './workspace/root.mjs';
import { removeStaleOutput } from './workspace/stale-output.mjs';

const browserSources = ['sdk', 'policies', 'client', 'elements'].map((name) => `packages/${name}/src`);
const packageFolders = ['sdk', 'policies', 'client', 'elements', 'react', 'server', 'cli'].map(
  (name) => `packages/${name}`,
);
const settings = ['package-lock.json', 'tsconfig.base.json', 'scripts/build.mjs'];
const isShipped = (name) => !/\.(test|test-d|stories|scene)\.ts$/.test(name);

/**
 * What is built, in this order. `inputs` is everything that a step reads, `outputs` proves that it has run. TypeScript
 * has no inputs here, as it keeps its own account of what has changed.
 */
const steps = [
  {
    name: 'policy modules',
    run: () => runNode('packages/policies/scripts/generate.mjs', []),
    inputs: ['packages/policies/scripts', 'packages/policies/packs', 'packages/policies/capability-rows.yaml'],
    outputs: ['packages/policies/src/packs/index.ts'],
  },
  {
    name: 'the table of the loader',
    run: () => inElements('scripts/generate-loader-table.mjs', []),
    inputs: ['packages/elements/scripts', 'packages/elements/src/define'],
    outputs: ['packages/elements/src/loader/element-modules.ts'],
  },
  {
    name: 'custom-elements manifest',
    run: () => inElements(inRoot('node_modules/@custom-elements-manifest/analyzer/cem.js'), ['analyze', '--quiet']),
    inputs: ['packages/elements/src', 'packages/elements/custom-elements-manifest.config.mjs'],
    outputs: ['packages/elements/custom-elements.json'],
  },
  {
    name: 'framework data',
    run: () => inElements('scripts/generate-framework-data.mjs', []),
    inputs: ['packages/elements/custom-elements.json', 'packages/elements/package.json', 'packages/elements/scripts'],
    outputs: ['packages/elements/web-types.json', 'packages/react/src/index.ts'],
  },
  // After the sources that are made by the steps before it.
  { name: 'TypeScript', run: compile },
  {
    name: 'OpenAPI document',
    run: () => runNode('packages/client/scripts/write-openapi.mjs', []),
    inputs: [
      'packages/client/scripts',
      'packages/client/openapi.json',
      'packages/client/src/contract',
      'packages/client/src/openapi',
      'packages/sdk/src/model',
      'packages/sdk/src/policy',
    ],
    outputs: ['packages/client/openapi.json'],
  },
  {
    name: 'API explorer',
    run: copyExplorer,
    inputs: ['scripts/workspace/explorer.mjs', 'node_modules/swagger-ui-dist/package.json'],
    outputs: ['packages/server/explorer/viewer/swagger-ui-bundle.js'],
  },
  {
    name: 'one file of all elements',
    run: async () => (await bundle('elements')) || noteIntegrity('packages/elements/dist-cdn'),
    inputs: ['vite.config.ts', ...browserSources],
    outputs: ['packages/elements/dist-cdn/homevisit-elements.js', 'packages/elements/dist-cdn/integrity.json'],
  },
  {
    name: 'one file of the client',
    run: async () => (await bundle('client')) || noteIntegrity('packages/client/dist-cdn'),
    inputs: ['vite.config.ts', ...browserSources],
    outputs: ['packages/client/dist-cdn/homevisit-client.js', 'packages/client/dist-cdn/integrity.json'],
  },
  {
    name: 'example campus-portal',
    run: () => bundle('campus-portal'),
    inputs: ['vite.config.ts', 'examples/campus-portal/pages', 'examples/campus-portal/src', ...browserSources],
    outputs: ['examples/campus-portal/dist/public'],
  },
  ...['vue-element-plus', 'react-ant-design'].map((name) => ({
    name: `example ${name}`,
    run: () =>
      runNode(inRoot('node_modules/vite/bin/vite.js'), ['build', '--logLevel', 'warn'], {
        cwd: inRoot(`examples/${name}`),
      }),
    inputs: [
      `examples/${name}/src`,
      `examples/${name}/index.html`,
      `examples/${name}/vite.config.ts`,
      ...browserSources,
    ],
    outputs: [`examples/${name}/dist/index.html`],
  })),
  {
    name: 'example jquery-bootstrap',
    run: () => runNode('build.mjs', [], { cwd: inRoot('examples/jquery-bootstrap') }),
    inputs: ['examples/jquery-bootstrap/pages', 'examples/jquery-bootstrap/build.mjs', ...browserSources],
    outputs: ['examples/jquery-bootstrap/dist/index.html'],
  },
];

function inElements(script, args) {
  return runNode(script, args, { cwd: inRoot('packages/elements') });
}

async function compile() {
  const code = await runNode('node_modules/typescript/bin/tsc', ['-b']);
  if (code === 0) packageFolders.forEach(removeStaleOutput);
  return code;
}

function bundle(mode) {
  return runNode('node_modules/vite/bin/vite.js', ['build', '--mode', mode, '--logLevel', 'warn']);
}

function hasDevelopmentDependencies() {
  try {
    createRequire(import.meta.url).resolve('typescript/package.json');
    return true;
  } catch {
    return false;
  }
}

if (!hasDevelopmentDependencies()) {
  console.log('Nothing is built, because TypeScript is not installed (an install without development dependencies).');
  process.exit(0);
}

const started = performance.now();
for (const { name, run, inputs, outputs } of steps) {
  // Computed when the step is reached, as a step may read what an earlier one has made.
  const hash = inputs && fingerprint([...settings, ...inputs], isShipped);
  if (inputs && isFresh(name.replaceAll(' ', '-'), hash, outputs)) continue;
  console.log(`Building ${name} …`);
  if ((await run()) !== 0) {
    console.error(`Building ${name} failed.`);
    process.exit(1);
  }
  if (inputs) noteFresh(name.replaceAll(' ', '-'), hash);
}
console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
