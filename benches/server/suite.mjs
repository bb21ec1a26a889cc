/**
 * `npm run bench -- server [--rounds n] [--seconds n] [--json]`: the reference backend on a real PostgreSQL, against the
 * same two routes by hand on Fastify and pg. Badges of a school of 3,000 students in one request, and filing: as fast as it
 * goes, and 50 records a second for a minute. Both run as processes of their own on the same cluster; rounds are interleaved.
 */
import { parseArgs } from 'node:util';
import { findPostgres } from '../../scripts/postgres/find-postgres.mjs';
import { startCluster } from '../../scripts/postgres/throw-away-cluster.mjs';
import { machine } from '../policy/machine.mjs';
import { agreement } from './agreement.mjs';
import { startContestant } from './contestant.mjs';
import { askBadges, fileAtOnce, fileAtRate } from './measure.mjs';
import { PLACES } from './school.mjs';
import { resultsOf } from './results.mjs';
import { signedTokens } from './tokens.mjs';

const PER_SECOND = 50;
const BURST = { records: 150, clients: 4 };

function numberFrom(text, name) {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new RangeError(`--${name}: "${text}" is no whole number`);
  return number;
}

/** The contestants take turns, and who begins changes with each round. */
async function inTurns({ kit, hand }, rounds, work) {
  const found = { kit: [], hand: [] };
  for (let round = 0; round < rounds; round += 1) {
    const turn = round % 2 === 0 ? [kit, hand] : [hand, kit];
    for (const contestant of turn)
      found[contestant.name === 'kit' ? 'kit' : 'hand'].push(await work(contestant, round));
  }
  return found;
}

async function measure(contestants, tokens, { rounds, seconds }) {
  const { kit, hand } = contestants;
  const badge = async (contestant) => (await askBadges(contestant, tokens)).ms;
  const burst = (contestant, round) => fileAtOnce(contestant, tokens, { ...BURST, from: (round + 1) * PLACES });
  await inTurns(contestants, 3, badge);
  // On evenings of their own: of two visits on one evening to one student, one does not count, and which one is chance.
  await inTurns(contestants, 2, (contestant, round) => burst(contestant, rounds + 1 + round));
  const badges = await inTurns(contestants, rounds * 3, badge);
  const bursts = await inTurns(contestants, rounds, burst);
  const steady = { perSecond: PER_SECOND, seconds, from: (rounds + 1) * PLACES };
  const sustained = {
    kit: await fileAtRate(kit, tokens, steady),
    hand: await fileAtRate(hand, tokens, steady),
  };
  return { badges, bursts, sustained };
}

/** Runs the suite and gives the exit code: 1 where the contestants answer differently or a record is refused, else 0. */
export async function run(args) {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: 'string', default: '11' },
      seconds: { type: 'string', default: '60' },
      json: { type: 'boolean', default: false },
    },
  });
  const settings = { rounds: numberFrom(values.rounds, 'rounds'), seconds: numberFrom(values.seconds, 'seconds') };
  const say = values.json ? console.error : console.log;
  const programs = await findPostgres();
  if (programs === undefined) throw new Error('There is no PostgreSQL 15 or later');
  const cluster = await startCluster(programs);
  const started = [];
  try {
    say(`${machine()}, PostgreSQL ${cluster.version}`);
    const { keys, tokens } = await signedTokens();
    const start = async (name) => {
      const contestant = await startContestant(name, { databaseUrl: cluster.databaseUrl, keys });
      started.push(contestant);
      return contestant;
    };
    const contestants = { kit: await start('kit'), hand: await start('by-hand') };
    const before = await agreement(contestants, tokens, 0);
    const measured = await measure(contestants, tokens, settings);
    const faults = [...before, ...(await agreement(contestants, tokens, 1))];
    const results = resultsOf(measured, { perSecond: PER_SECOND, seconds: settings.seconds });
    for (const { name, value, unit, ratio, reach, met } of results) {
      const bound = reach === undefined ? '' : ` of ${reach.toFixed(2)}${met ? '' : ' — NOT MET'}`;
      say(`${name}: ${value.toFixed(2)} ${unit}  × ${ratio.toFixed(2)}${bound}`);
    }
    const { kit, hand } = measured.sustained;
    for (const [name, { cpuMs, megabytes }] of Object.entries({ kit, hand })) {
      const share = ((cpuMs / 1000 / settings.seconds) * 100).toFixed(0);
      say(`${name}, while filing: ${share} % of one core, ${megabytes.toFixed(0)} MB`);
    }
    const failures = [...kit.failures, ...hand.failures];
    for (const fault of [...faults, ...failures.map(({ message }) => message)].slice(0, 5)) say(`FAULT: ${fault}`);
    if (values.json) console.log(JSON.stringify({ suite: 'server', results }));
    return faults.length + failures.length === 0 ? 0 : 1;
  } finally {
    for (const contestant of started) await contestant.stop();
    await cluster.stop();
  }
}
