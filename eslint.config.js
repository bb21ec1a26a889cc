import { readdirSync } from 'node:fs';
import eslint from '@eslint/js';
import { configs as lit } from 'eslint-plugin-lit';
import { configs as webComponents } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import {
  clockSyntax,
  engineFloorGlobals,
  engineFloorSyntax,
  templateImports,
  templateSyntax,
  zodImports,
  zodSyntax,
} from './scripts/lint/restrictions.mjs';

const typeScript = ['**/*.ts'];
const tests = [
  '**/*.test.ts',
  '**/*.scene.ts',
  '**/*.stories.ts',
  '**/test/**',
  'packages/*/src/testing/**',
  'tests/**',
];
const browserPackages = ['sdk', 'policies', 'client', 'elements'].map((name) => `packages/${name}/src/**/*.ts`);
const clocklessPackages = ['sdk', 'policies', 'elements'].map((name) => `packages/${name}/src/**/*.ts`);

/** Each workspace is read by its own projects only: the types of all at once do not fit into the memory of Node.js. */
function typesOf(folder, projects) {
  return readdirSync(new URL(`${folder}/`, import.meta.url)).map((name) => ({
    files: [`${folder}/${name}/**/*.{ts,tsx}`],
    languageOptions: { parserOptions: { project: [`${folder}/${name}/${projects}`] } },
  }));
}

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/dist-cdn/**',
      'coverage/**',
      'storybook-static/**',
      'packages/policies/src/packs/**',
      'packages/react/src/**',
      'packages/elements/types/**',
      'packages/server/explorer/viewer/**',
    ],
  },
  eslint.configs.recommended,
  {
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    rules: {
      eqeqeq: 'error',
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  {
    // The viewer is another file of the page, without modules.
    files: ['packages/server/explorer/*.js'],
    languageOptions: { globals: { SwaggerUIBundle: 'readonly' } },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'console',
          'fetch',
          'performance',
          'process',
          'setTimeout',
          'clearTimeout',
          'URL',
          'Buffer',
          'AbortSignal',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    // Run in a page, or hold functions that do.
    files: ['benches/forms/**/*.mjs'],
    languageOptions: {
      globals: Object.fromEntries(
        ['window', 'document', 'customElements', 'requestAnimationFrame'].map((name) => [name, 'readonly']),
      ),
    },
  },
  {
    // Written as the script of an older portal.
    files: ['examples/jquery-bootstrap/pages/**/*.js'],
    languageOptions: { sourceType: 'script', globals: { $: 'readonly' } },
    rules: { 'no-var': 'off' },
  },
  {
    files: [...typeScript, '**/*.tsx'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['tsconfig.tools.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-dynamic-delete': 'off',
      // `[...text]` is how a text is taken apart by code points.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // Hosts and servers are not bound by our types, and a value may change during an await.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      // An AbortSignal's reason is whatever its owner gave.
      '@typescript-eslint/only-throw-error': ['error', { allowThrowingAny: true, allowThrowingUnknown: true }],
      '@typescript-eslint/prefer-promise-reject-errors': [
        'error',
        { allowThrowingAny: true, allowThrowingUnknown: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'no-restricted-imports': ['error', zodImports],
      'no-restricted-syntax': ['error', ...zodSyntax],
    },
  },
  ...typesOf('packages', 'tsconfig.test.json'),
  ...typesOf('examples', 'tsconfig*.json'),
  {
    files: ['packages/*/src/**/*.ts'],
    ignores: ['packages/cli/**', ...tests],
    rules: { 'no-console': 'error' },
  },
  {
    // What a developer of a host page must hear, such as two versions of the kit on one page.
    files: ['packages/elements/src/foundation/*.ts'],
    rules: { 'no-console': ['error', { allow: ['warn'] }] },
  },
  {
    files: browserPackages,
    ignores: tests,
    rules: {
      'no-restricted-globals': ['error', ...engineFloorGlobals],
      'no-restricted-syntax': ['error', ...zodSyntax, ...engineFloorSyntax],
    },
  },
  {
    files: clocklessPackages,
    ignores: tests,
    rules: { 'no-restricted-syntax': ['error', ...zodSyntax, ...engineFloorSyntax, ...clockSyntax] },
  },
  {
    files: ['packages/elements/src/**/*.ts'],
    extends: [lit['flat/recommended'], webComponents['flat/best-practice']],
  },
  {
    files: ['packages/elements/src/**/*.ts'],
    ignores: tests,
    rules: {
      'no-restricted-imports': ['error', { ...zodImports, ...templateImports }],
      'no-restricted-syntax': ['error', ...zodSyntax, ...engineFloorSyntax, ...clockSyntax, ...templateSyntax],
    },
  },
  {
    files: ['packages/elements/src/**/*.test.ts'],
    rules: {
      // @open-wc/testing says that `expect(…).to.equal(…)` is a promise, as snapshots are; for all else it is not.
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
  {
    files: tests,
    rules: {
      // `expect(client.fileVisit).toHaveBeenCalled()` names a method without calling it.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
);
