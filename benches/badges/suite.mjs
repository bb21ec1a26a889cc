/**
 * `npm run bench -- badges [--rounds n] [--json]`: 1,000 badges on a roster page in a real Chromium, against 1,000 custom
 * elements by hand that show the same text with the same structure and styles. Rounds are interleaved; the figures are
 * medians of the main thread's busy time, which a busy machine disturbs less than the clock on the wall. Also: how many
 * requests the roster makes, and what stays in memory after badges have come and gone 200 times.
 */
import { parseArgs } from 'node:util';
import { machine } from '../policy/machine.mjs';
import { openBenchPage } from './browser.mjs';
import { BADGES, differences, measureAsking, measureLeak, measureMounting } from './measure.mjs';

const REACH = 2;
/** Kilobytes: one badge that stays would be several. */
const MOST_LEFT = 1;

function resultsOf(mounting, asking, leak) {
  const { ours, plain } = mounting;
  const ratio = ours / plain;
  return [
    {
      name: `${BADGES} badges / mount`,
      value: ours,
      unit: 'ms',
      peer: 'custom elements by hand with the same text',
      ratio,
      reach: REACH,
      met: ratio <= REACH,
    },
    {
      name: `${BADGES} badges / requests`,
      value: asking.requests,
      unit: 'requests',
      peer: 'one request',
      ratio: asking.requests,
      reach: 1,
      met: asking.requests === 1,
    },
    { name: `${BADGES} badges / mount with client, schema and answer`, value: asking.ms, unit: 'ms' },
    {
      name: '20 badges / left in memory by each coming and going',
      value: leak,
      unit: 'KB',
      peer: `the bound of ${MOST_LEFT} KB`,
      ratio: Math.max(leak, 0) / MOST_LEFT,
      reach: 1,
      met: leak <= MOST_LEFT,
    },
  ];
}

/** Runs the suite and gives the exit code: 1 where the contestants show another text or the page fails, else 0. */
export async function run(args) {
  const { values } = parseArgs({
    args,
    options: { rounds: { type: 'string', default: '15' }, json: { type: 'boolean', default: false } },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new RangeError(`--rounds: "${values.rounds}" is no whole number`);
  const say = values.json ? console.error : console.log;
  say(machine());
  const bench = await openBenchPage();
  try {
    const mounting = await measureMounting(bench, rounds);
    const differing = await differences(bench);
    const asking = await measureAsking(bench, Math.min(rounds, 5));
    const leak = await measureLeak(bench);
    const results = resultsOf(mounting, asking, leak);
    say(`${BADGES} by hand: ${mounting.plain.toFixed(1)} ms, ${BADGES} badges: ${mounting.ours.toFixed(1)} ms`);
    for (const { name, value, unit, ratio, reach, met } of results) {
      const bound = reach === undefined ? '' : ` of ${reach}${met ? '' : ' — NOT MET'}`;
      const against = ratio === undefined ? '' : `  × ${ratio.toFixed(2)}${bound}`;
      say(`${name}: ${value.toFixed(2)} ${unit}${against}`);
    }
    for (const one of differing.slice(0, 3)) say(`DIFFERENT TEXT: ${one}`);
    for (const fault of bench.faults) say(`PAGE FAULT: ${fault}`);
    if (values.json) console.log(JSON.stringify({ suite: 'badges', results }));
    return differing.length === 0 && bench.faults.length === 0 ? 0 : 1;
  } finally {
    await bench.close();
  }
}
