/**
 * `npm run bench -- forms [--rounds n] [--json]`: one form of 36 fields in three steps, built with our form layer, by hand
 * with Lit (the floor), with Web Awesome and with SurveyJS. Every figure comes from a cold browser context on a processor
 * slowed four times; rounds are interleaved, each in another order; the figures are medians.
 */
import { parseArgs } from 'node:util';
import { machine } from '../policy/machine.mjs';
import { median } from '../policy/median.mjs';
import { bundle } from './build.mjs';
import { contestants } from './contestants.mjs';
import { measureBadges, measureForm } from './drive.mjs';
import { openBrowser } from './open-browser.mjs';
import { formResults } from './results.mjs';
import { serve } from './serve.mjs';
import { formTables } from './table.mjs';

const DEFAULT_ROUNDS = '9';

function mediansOf(runs) {
  return Object.fromEntries(Object.keys(runs[0] ?? {}).map((key) => [key, median(runs.map((one) => one[key]))]));
}

async function measureRound(browser, origin, order, runs, say) {
  for (const { name } of order) {
    const own = runs.get(name);
    if (own.why) continue;
    try {
      const form = await measureForm(browser, `${origin}/contestants/${name}/`);
      const badges = await measureBadges(browser, `${origin}/badges/${name}/`);
      own.rounds.push({ ...form, ...badges });
    } catch (error) {
      own.why = error instanceof Error ? error.message : String(error);
      say(`  ${name} failed: ${own.why}`);
    }
  }
}

/** Runs the suite and gives the exit code: 1 where a contestant fails, else 0. */
export async function run(args) {
  const { values } = parseArgs({
    args,
    options: { rounds: { type: 'string', default: DEFAULT_ROUNDS }, json: { type: 'boolean', default: false } },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new RangeError(`--rounds: "${values.rounds}" is no number above 0`);
  const say = values.json ? console.error : console.log;
  say(machine());

  const bundles = new Map();
  for (const { name } of contestants) {
    for (const part of ['contestants', 'badges']) bundles.set(`${part}/${name}`, await bundle(`${part}/${name}`));
  }
  const { origin, close } = await serve(bundles);
  const browser = await openBrowser();
  const runs = new Map(contestants.map(({ name }) => [name, { rounds: [], why: undefined }]));
  try {
    // What the operating system and the browser do once only is not in the figures.
    await measureRound(
      browser,
      origin,
      contestants,
      new Map([...runs.keys()].map((name) => [name, { rounds: [] }])),
      say,
    );
    for (let round = 1; round <= rounds; round++) {
      const begin = round % contestants.length;
      await measureRound(browser, origin, [...contestants.slice(begin), ...contestants.slice(0, begin)], runs, say);
      say(`  round ${round} of ${rounds} done`);
    }
  } finally {
    await browser.close();
    close();
  }

  const measured = contestants.map((contestant) => {
    const { rounds: own, why } = runs.get(contestant.name);
    const { bytes } = bundles.get(`contestants/${contestant.name}`);
    return why ? { ...contestant, ...bytes, why } : { ...contestant, ...bytes, ...mediansOf(own) };
  });
  say(formTables(measured));
  const results = formResults(measured);
  for (const { name, ratio, reach, met, why } of results.filter((result) => result.reach !== undefined)) {
    say(`${met ? 'reached' : 'MISSED '} ${name}: ${ratio?.toFixed(2) ?? why} of at most ${reach}`);
  }
  if (values.json) console.log(JSON.stringify({ suite: 'forms', machine: machine(), rounds, results }));
  return measured.some(({ why }) => why) ? 1 : 0;
}
