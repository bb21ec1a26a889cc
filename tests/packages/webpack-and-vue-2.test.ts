import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { ConsumerProject } from './consumer-project.js';
import { openQuietTab, startBrowser } from './quiet-tab.js';
import { StrictServer } from './strict-server.js';

/** A page as campus platforms of the last years have them: Vue 2, and one script that webpack has bundled. */
const app = `import Vue from 'vue';
import { createFakeClient } from '@homevisit/client/testing';
import '@homevisit/elements/hv-provider.js';
import '@homevisit/elements/hv-compliance-badge.js';

Vue.config.ignoredElements = [/^hv-/];
Vue.config.productionTip = false;
Vue.config.devtools = false;

const client = Object.freeze({ ...createFakeClient() });

new Vue({
  el: '#app',
  data: { student: { id: 'student-03', name: '沈一禾' }, opened: [] },
  methods: {
    showNext() {
      this.student = { id: 'student-04', name: '郭安然' };
    },
  },
  render(create) {
    return create('main', [
      create('button', { attrs: { id: 'next' }, on: { click: this.showNext } }, 'next'),
      create('output', this.opened.join(' ')),
      create('hv-provider', { domProps: { client } }, [
        create('hv-compliance-badge', {
          attrs: { 'subject-id': this.student.id, label: this.student.name },
          on: { 'hv-duties-open': ({ subject }) => this.opened.push(subject.id) },
        }),
      ]),
    ]);
  },
});
`;

const bundle = `import webpack from 'webpack';

const compiler = webpack({
  mode: 'production',
  target: ['web', 'es2020'],
  entry: './app.js',
  output: { filename: 'app.js', chunkFilename: 'part-[id].js', trustedTypes: { policyName: 'campus' } },
  performance: false,
});
compiler.run((error, stats) => {
  if (error) throw error;
  process.stdout.write(stats.toString({ all: false, errors: true, warnings: true }));
  compiler.close(() => undefined);
});
`;

const page = `<!doctype html>
<html lang="zh-CN">
  <head><meta charset="utf-8" /><title>学生</title></head>
  <body><div id="app"></div><script src="app.js"></script></body>
</html>
`;

/** webpack makes the addresses of its parts by a policy of its own, which the page allows by name. */
const POLICY = "default-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html campus";

describe('a platform that is built with webpack and Vue 2', () => {
  const project = new ConsumerProject();
  let browser: Browser;

  beforeAll(async () => {
    project.install(inject('packedPackages'), ['webpack', 'vue2']);
    project.write('app.js', app);
    project.write('bundle.js', bundle);
    browser = await startBrowser();
  });

  afterAll(async () => {
    await browser.close();
    project.remove();
  });

  it('bundles the elements without a warning, in parts that are loaded when they are needed', () => {
    expect(project.runScript('bundle.js')).toBe('');
    expect(project.files('dist').filter((file) => file.startsWith('part-')).length).toBeGreaterThan(2);
  });

  it('sets properties and attributes, hears events, and shows another student when its data changes', async () => {
    project.write('dist/index.html', page);
    const server = await StrictServer.start(`${project.folder}/dist`, {}, POLICY);
    try {
      const { tab, complaints } = await openQuietTab(browser, server.address);
      const badge = tab.locator('hv-compliance-badge').getByRole('button', { name: /^沈一禾（学生）/ });
      await badge.click();
      await tab.locator('hv-compliance-badge').getByRole('dialog').waitFor();
      await expect.poll(() => tab.locator('output').innerText()).toBe('student-03');
      await tab.keyboard.press('Escape');
      await tab.locator('#next').click();
      await tab
        .locator('hv-compliance-badge')
        .getByRole('button', { name: /^郭安然（学生）/ })
        .waitFor();
      expect(complaints).toEqual([]);
    } finally {
      await server.stop();
    }
  });
});
