import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cases } from './answers.mjs';
import { bundle } from './build.mjs';
import { contestants } from './contestants.mjs';
import { openBrowser } from './open-browser.mjs';
import { steps } from './questions.mjs';
import { serve } from './serve.mjs';

let browser;
let server;

beforeAll(async () => {
  const bundles = new Map();
  for (const { name } of contestants) bundles.set(`contestants/${name}`, await bundle(`contestants/${name}`));
  server = await serve(bundles);
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

async function open(name) {
  const page = await browser.newPage({ locale: 'zh-CN' });
  await page.goto(`${server.origin}/contestants/${name}/`);
  await page.evaluate(() => window.interactive);
  return page;
}

/** Puts answers in, goes on as far as that leads, and tells where it stopped and which fields are at fault. */
async function walk(page, values) {
  return page.evaluate(
    async ({ answers, last }) => {
      const { contestant } = window;
      contestant.fill(answers);
      await new Promise((resolve) => setTimeout(resolve, 50));
      for (let step = contestant.step(); step < last; step = contestant.step()) {
        await contestant.next();
        if (contestant.step() === step) return { step, faults: [...new Set(contestant.faults())].sort() };
      }
      return undefined;
    },
    { answers: values, last: steps.length },
  );
}

const fields = steps.flatMap((step) => step.fields);

describe('the form of the bench', () => {
  it('has 36 fields in three steps, of every kind that is compared', () => {
    expect(steps).toHaveLength(3);
    expect(fields).toHaveLength(36);
    const kinds = new Set(fields.map(({ kind }) => kind));
    expect([...kinds].sort()).toEqual(
      ['choice', 'choices', 'date', 'date-time', 'file', 'list', 'number', 'rating', 'text'].sort(),
    );
  });
});

describe.each(contestants.map(({ name }) => name))('%s', (name) => {
  it('asks the same fields in the same order', async () => {
    const page = await open(name);
    const complete = cases[0].values;
    const asked = await page.evaluate(
      async ({ answers, last }) => {
        const { contestant } = window;
        contestant.fill(answers);
        await new Promise((resolve) => setTimeout(resolve, 50));
        const found = [];
        for (let step = contestant.step(); step < last; step = contestant.step()) {
          found.push([...new Set(contestant.fields())]);
          await contestant.next();
          if (contestant.step() === step) break;
        }
        return found;
      },
      // What is conditional is asked too.
      {
        answers: { ...complete, mode: 'c3', reason: '在外地', urgent: 'c1', urgentNote: '联系社区' },
        last: steps.length,
      },
    );
    expect(asked).toEqual(steps.map((step) => step.fields.map((field) => field.name)));
    await page.close();
  });

  it.each(cases.map(({ title, values, stops }) => [title, values, stops]))(
    'judges %s as all do',
    async (_, values, stops) => {
      const page = await open(name);
      expect(await walk(page, values)).toEqual(stops);
      await page.close();
    },
  );
});
