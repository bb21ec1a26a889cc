/**
 * `npm run bench -- schedule [--only solomon,term,pairs,meetings,bad-day,random] [--problems 10000]
 * [--solomon folder] [--instances C1,R2…] [--home-care folder] [--write folder] [--json]`: plans against the best that is
 * known, or that HiGHS proves. Times are processor time; every plan is made in a process of its own and held against the
 * checker. `--problems` alone runs the property tests over so many random problems; `--home-care` alone plans the instances
 * of a folder; `--write` writes the invented terms as JSON and does nothing else.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { machine } from '../policy/machine.mjs';
import { homeCareInstances } from './home-care.mjs';
import { meetingProblem, meetingProgram } from './meetings.mjs';
import { provenBest } from './oracle.mjs';
import { pairCase, pairProgram } from './pairs.mjs';
import { readFolder } from './solomon.mjs';
import { termProblem } from './term.mjs';

const execute = promisify(execFile);
const here = (file) => fileURLToPath(new URL(file, import.meta.url));
const TERMS = [40, 300, 1000, 3000];
const RANDOM_PROBLEMS = '10000';

async function measuredPlan(...args) {
  const { stdout } = await execute(process.execPath, [here('measured-plan.mjs'), ...args.map(String)]);
  const measured = JSON.parse(stdout);
  if (measured.violations > 0) throw new Error(`${args.join(' ')}: the plan breaks ${measured.violations} rules`);
  return measured;
}

const bounded = (name, value, unit, peer, reach, ratio = value / reach) => ({
  name,
  value,
  unit,
  peer,
  ratio,
  reach,
  met: value <= reach,
});
const missing = (name, unit, why, reach) => ({
  name,
  value: null,
  unit,
  why,
  ...(reach !== undefined && { reach, met: false }),
});

async function solomon({ folder, filter, say }) {
  const instances = readFolder(folder)?.filter(({ name }) => filter.some((part) => name.startsWith(part)));
  if (!instances) {
    const why = `${folder} is not there`;
    say(`Solomon's instances were not measured: ${why}.`);
    return [missing('Solomon / mean gap at 2 s', '%', why, 0.35), missing('Solomon / mean gap at 5 s', '%', why, 0.25)];
  }
  const results = [];
  for (const [seconds, reach] of [
    [2, 0.35],
    [5, 0.25],
  ]) {
    const gaps = [];
    for (const { name, best } of instances) {
      const { value, iterations } = await measuredPlan('solomon', seconds * 1000, folder, name);
      const gap = value === undefined ? Infinity : (value / best - 1) * 100;
      gaps.push(gap);
      say(
        `  ${name} at ${seconds} s: ${value?.toFixed(2)} (best known ${best}), gap ${gap.toFixed(2)} %, ${iterations} iterations`,
      );
    }
    const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
    results.push(bounded(`Solomon / mean gap at ${seconds} s`, mean, '%', 'best known distance', reach));
    if (seconds === 5)
      results.push(bounded('Solomon / worst gap at 5 s', Math.max(...gaps), '%', 'best known distance', 2));
  }
  return results;
}

async function terms({ say }) {
  const results = [];
  for (const size of TERMS) {
    const first = await measuredPlan('term', 1, size);
    const plan = await measuredPlan('term', 10_000, size);
    say(
      `  ${size} visits: first plan ${first.cpuMs.toFixed(0)} ms, cost ${plan.value} at 10 s, ${plan.unplaced} unplaced, ${plan.megabytes.toFixed(0)} MB`,
    );
    results.push(
      bounded(`term of ${size} / unplaced`, plan.unplaced, 'visits', 'all of them placeable', 0, plan.unplaced),
    );
    results.push(bounded(`term of ${size} / first plan`, first.cpuMs, 'ms', 'one second', 1000));
    if (size !== 3000) continue;
    const long = await measuredPlan('term', 60_000, size);
    const behind = (plan.value / long.value - 1) * 100;
    results.push(bounded('term of 3000 / 10 s behind 60 s', behind, '%', 'own plan after 60 s', 2));
    results.push(bounded('term of 3000 / memory', plan.megabytes, 'MB', 'the bound of 400 MB', 400));
  }
  return results;
}

async function against({ kind, label = kind, sizes, programOf, milliseconds, seconds, reach, say }) {
  const gaps = [];
  for (const size of sizes) {
    const proven = await provenBest(programOf(...size), seconds);
    const ours = await measuredPlan(kind, milliseconds, ...size);
    say(
      `  ${label} ${size.join(' x ')}: ours ${ours.value} in ${(ours.cpuMs / 1000).toFixed(1)} s, HiGHS ${proven.value ?? proven.status} in ${(proven.cpuMs / 1000).toFixed(1)} s`,
    );
    if (proven.value !== undefined) gaps.push(ours.value / Math.max(1, proven.value) - 1);
  }
  const name = `${label} / mean gap to the proven best (${gaps.length} of ${sizes.length} proved)`;
  if (gaps.length === 0) return [missing(name, '%', `HiGHS proved nothing within ${seconds} s`, reach)];
  return [
    bounded(name, (gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length) * 100, '%', 'HiGHS', reach, gaps.length),
  ].map((result) => ({ ...result, ratio: 1 + result.value / 100 }));
}

const pairs = ({ say }) =>
  against({
    kind: 'pairs',
    sizes: [
      [20, 10, 4, 1],
      [20, 10, 4, 2],
      [40, 20, 4, 3],
      [40, 20, 6, 4],
    ],
    programOf: (...size) => pairProgram(pairCase(...size)),
    milliseconds: 2000,
    seconds: 60,
    reach: 0,
    say,
  });

/** Visits, people, seed, least width of a family's hours, and days. */
const ONE_EVENING = [
  [20, 6, 4],
  [20, 6, 8],
  [30, 9, 11, 60],
  [40, 12, 5, 60],
  [60, 16, 6, 50],
  [80, 22, 7, 45],
];
const THREE_EVENINGS = [
  [16, 5, 2, 60, 3],
  [20, 6, 4, 50, 3],
  [30, 6, 11, 60, 3],
  [40, 8, 5, 50, 3],
  [60, 10, 6, 45, 3],
];

async function meetings({ say }) {
  const programOf = (...size) => meetingProgram(meetingProblem(...size));
  const common = { kind: 'meetings', programOf, milliseconds: 5000, seconds: 60, reach: 1, say };
  return [
    ...(await against({ ...common, sizes: ONE_EVENING })),
    ...(await against({ ...common, label: 'meetings on three evenings', sizes: THREE_EVENINGS })),
  ];
}

/** Instances of a folder, by processor time of ten seconds; gaps where the folder says what the best known is. */
async function homeCare({ homeCareFolder: folder, say }) {
  const gaps = [];
  for (const { name, best } of homeCareInstances(folder)) {
    const { value, unplaced } = await measuredPlan('home-care', 10_000, folder, name);
    say(`  ${name}: ${value.toFixed(2)}, ${unplaced} unplaced, best known ${best ?? 'not given'}`);
    if (best !== undefined) gaps.push((value / best - 1) * 100);
  }
  const name = `home care / mean gap at 10 s (${gaps.length} with a best known)`;
  if (gaps.length === 0) return [missing(name, '%', `${folder} has no best-known.json for its instances`, 1)];
  return [bounded(name, gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length, '%', 'best known objective', 1)];
}

/** What moves, and how long that takes, when evenings are lost and families cancel. */
async function badDay({ say }) {
  const { stdout } = await execute(process.execPath, [here('bad-day.mjs')]);
  const { mustMove, badDay: day, oneCancels: one, oneCancelsCold: cold } = JSON.parse(stdout);
  if (day.violations + one.violations + cold.violations > 0) throw new Error('a mended plan breaks a rule');
  say(
    `  ${mustMove} visits have lost their evening: ${day.moved} moved in ${day.cpuMs.toFixed(0)} ms; one family cancels: ${one.moved} moved in ${one.cpuMs.toFixed(0)} ms, ${cold.cpuMs.toFixed(0)} ms in a new process`,
  );
  const others = day.moved - mustMove;
  return [
    bounded(
      'bad day at 300 visits / moved without need',
      others,
      'visits',
      'those who must move',
      0,
      day.moved / mustMove,
    ),
    bounded('bad day at 300 visits / dropped', day.dropped, 'visits', 'none', 0, day.dropped),
    bounded('bad day at 300 visits / mended', day.cpuMs, 'ms', 'half a second', 500),
    bounded('one family cancels / moved', one.moved, 'visits', 'none', 0, one.moved),
    bounded('one family cancels / mended', one.cpuMs, 'ms', 'a fifth of a second', 200),
    bounded('one family cancels / mended in a new process', cold.cpuMs, 'ms', 'a fifth of a second', 200),
  ];
}

/** The property tests of the SDK over many more problems. */
async function randomProblems({ problems, say }) {
  const name = `${problems} random problems / plans that break a rule`;
  const files = ['solve/solve-properties', 'replan/replan', 'explain/explanations-properties'].map(
    (file) => `packages/sdk/src/schedule/${file}.test.ts`,
  );
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const env = { ...process.env, RANDOM_PROBLEMS: problems };
  try {
    await execute(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--project', 'sdk', ...files], {
      cwd: root,
      env,
      maxBuffer: 2 ** 24,
    });
  } catch (error) {
    say(error.stdout ?? String(error));
    return [missing(name, 'plans', 'a property failed; see above', 0)];
  }
  return [bounded(name, 0, 'plans', 'the checker', 0, 0)];
}

const parts = { solomon, term: terms, pairs, meetings, 'bad-day': badDay, random: randomProblems };

/** Runs the suite and gives the exit code: 1 where a plan breaks a rule. */
export async function run(args) {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string' },
      solomon: { type: 'string', default: fileURLToPath(new URL('../../../shared/data/solomon', import.meta.url)) },
      instances: { type: 'string', default: 'C,R' },
      problems: { type: 'string' },
      'home-care': { type: 'string' },
      write: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const say = values.json ? console.error : console.log;
  if (values.write !== undefined) {
    mkdirSync(values.write, { recursive: true });
    for (const size of TERMS) {
      const file = path.join(values.write, `term-${size}.json`);
      writeFileSync(file, JSON.stringify(termProblem(size)));
      say(file);
    }
    return 0;
  }
  say(machine());
  const results = [];
  const { problems = RANDOM_PROBLEMS, 'home-care': homeCareFolder } = values;
  const alone = values.problems ? 'random' : homeCareFolder && 'home-care';
  const { only = alone ?? Object.keys(parts).join() } = values;
  for (const part of only.split(',')) {
    say(`\n${part} …`);
    results.push(
      ...(await { ...parts, 'home-care': homeCare }[part]({
        folder: values.solomon,
        filter: values.instances.split(','),
        problems,
        homeCareFolder,
        say,
      })),
    );
  }
  for (const { name, value, unit, reach, met, why } of results) {
    say(
      `${met ? 'reached' : 'MISSED '} ${name}: ${value === null ? why : `${value.toFixed(2)} ${unit}`} of at most ${reach}`,
    );
  }
  if (values.json) console.log(JSON.stringify({ suite: 'schedule', machine: machine(), results }));
  return 0;
}
