import { median } from '../policy/median.mjs';

/** How many times the time of the routes by hand ours may take. */
const REACH = 1.3;
const PEER = 'the same routes by hand on Fastify and pg';

/** The value below which a share of the numbers lies. */
export function quantile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

function against(name, unit, ours, theirs, reach) {
  const ratio = ours / theirs;
  return { name, value: ours, unit, peer: PEER, ratio, ...(reach !== undefined && { reach, met: ratio <= reach }) };
}

/** Figures in the form that all benches of the kit print. */
export function resultsOf({ badges, bursts, sustained }, { perSecond, seconds }) {
  const { kit, hand } = sustained;
  const rate = (kit.times.length + kit.failures.length) / kit.tookSeconds;
  const isSustained = kit.failures.length === 0 && kit.tookSeconds < seconds + 1;
  return [
    against('badges of 3000 students in one request / p50', 'ms', median(badges.kit), median(badges.hand), REACH),
    against(
      'badges of 3000 students in one request / p99',
      'ms',
      quantile(badges.kit, 0.99),
      quantile(badges.hand, 0.99),
    ),
    against(
      'filing as fast as it goes / a record',
      'ms',
      median(bursts.kit.map(({ ms }) => ms)),
      median(bursts.hand.map(({ ms }) => ms)),
      REACH,
    ),
    against(
      "filing as fast as it goes / server's processor time for a record",
      'ms',
      median(bursts.kit.map(({ cpuMs }) => cpuMs)),
      median(bursts.hand.map(({ cpuMs }) => cpuMs)),
    ),
    {
      name: `filing ${perSecond} a second for ${seconds} s / records a second`,
      value: rate,
      unit: 'records/s',
      peer: `${perSecond} records/s, every one answered`,
      ratio: perSecond / rate,
      reach: (seconds + 1) / seconds,
      met: isSustained,
    },
    against(`filing ${perSecond} a second / p50`, 'ms', quantile(kit.times, 0.5), quantile(hand.times, 0.5), REACH),
    against(`filing ${perSecond} a second / p99`, 'ms', quantile(kit.times, 0.99), quantile(hand.times, 0.99)),
  ];
}
