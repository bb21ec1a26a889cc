import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from '../repository/workspace.js';

/** Where a project of a vendor would stand, so that it finds its dependencies. */
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(root, 'node_modules/vue-project-'));
  const settings = {
    // With its strict templates.
    extends: '../../examples/vue-element-plus/tsconfig.json',
    include: ['*.vue', '*.d.ts'],
    exclude: [],
  };
  writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify(settings));
  writeFileSync(path.join(folder, 'elements.d.ts'), "import '@homevisit/elements/types/vue.js';\n");
});

afterAll(() => rmSync(folder, { recursive: true }));

/** What vue-tsc says of a template, one line for each fault, without where the file is. */
function faultsOf(template: string, script = ''): readonly string[] {
  writeFileSync(
    path.join(folder, 'Page.vue'),
    `<script setup lang="ts">\n${script}\n</script>\n<template>\n${template}\n</template>\n`,
  );
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    [path.join(root, 'node_modules/vue-tsc/bin/vue-tsc.js'), '-p', folder, '--noEmit', '--pretty', 'false'],
    { encoding: 'utf8' },
  );
  const faults = stdout.split('\n').filter((line) => line.includes('error TS'));
  // A tool that breaks down finds nothing either.
  if ((status === 0) !== (faults.length === 0)) throw new Error(`vue-tsc ended with ${String(status)}: ${stderr}`);
  return faults;
}

it('vue-tsc finds nothing wrong in a template that uses properties, attributes and events as they are', () => {
  const script = `import type { VisitFiledEvent } from '@homevisit/elements';
import { createFakeClient } from '@homevisit/client/testing';
const client = createFakeClient();
const note = (event: VisitFiledEvent): string => event.visitId;`;
  const template = `<hv-provider :client="client" locale="en">
  <hv-compliance-badge subject-type="class" subject-id="class-1" variant="card" />
  <hv-visit-form student-id="student-03" @hv-visit-filed="note" />
</hv-provider>`;
  expect(faultsOf(template, script)).toEqual([]);
});

it('vue-tsc lets a provider hear the events of the elements within it', () => {
  const script = `import type { VisitStartEvent } from '@homevisit/elements';
const note = (event: VisitStartEvent): string => event.studentId;`;
  expect(faultsOf('<hv-provider @hv-visit-start="note" />', script)).toEqual([]);
  expect(faultsOf('<hv-provider @hv-duties-close="note" />', script).join('\n')).toMatch(/VisitStartEvent/);
});

it.each([
  ['a value that a property does not take', '<hv-compliance-badge variant="huge" />', /BadgeVariant/],
  ['a value of another type', '<hv-compliance-badge :subject-id="5" />', /'number' is not assignable to type 'string'/],
  ['a property that does not exist', '<hv-compliance-badge subjct="a" />', /'subjct' does not exist/],
  ['an event that does not exist', '<hv-visit-form @hv-visit-fled="() => undefined" />', /onHvVisitFled/],
  ['an element that does not exist', '<hv-visit-frm />', /hv-visit-frm/],
])('vue-tsc finds %s', (_what, template, said) => {
  expect(faultsOf(template).join('\n')).toMatch(said);
});
