/**
 * Public instances of the home health care routing and scheduling problem with interdependent services (Mankowska, Meisel
 * and Bierwirth 2014), as JSON in the form of the validator at github.com/iolab-uniud/hhcrsp-toolbox: patients with soft
 * windows, carers with abilities, and patients whom two carers visit at once or one some time after the other.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Ticks of a unit of the instances, whose distances have fractions. */
const TICKS = 1000;
const END = 4000 * TICKS;
const DAY = '2026-09-07';

const ticks = (units) => Math.round(units * TICKS);

/** A patient's window begins when a carer may begin, and ends when the last one should have begun. */
function visitOf({ id, time_window: [, to], required_caregivers: carers, synchronization }) {
  const { type, distance = [0, 0] } = synchronization ?? {};
  return {
    id,
    families: [id],
    duration: ticks(carers[0].duration),
    strength: 'must',
    endBy: ticks(to + carers[0].duration),
    parts: carers.map(({ service, duration }, index) => ({
      duration: ticks(duration),
      need: { skills: [service] },
      ...(index > 0 && type === 'sequential' && { after: { least: ticks(distance[0]), most: ticks(distance[1]) } }),
    })),
  };
}

/** The instance in our format: the sum of travel, of tardiness and of the greatest tardiness, all of one weight. */
export function homeCareProblem({ patients, caregivers, central_offices: [office], distances }) {
  const all = [office, ...patients];
  return {
    format: 'homevisit-problem/1',
    days: [DAY],
    places: all.map(({ id }) => ({ id })),
    travel: { kind: 'matrix', ticks: distances.map((row) => row.map(ticks)) },
    people: caregivers.map(({ id, abilities }) => ({
      id,
      skills: abilities,
      start: office.id,
      free: [{ from: 0, to: END }],
    })),
    crews: { kind: 'separate' },
    families: patients.map(({ id, time_window: [from] }) => ({
      id,
      place: id,
      home: [{ from: ticks(from), to: END }],
    })),
    visits: patients.map(visitOf),
    weights: { travel: 1, tardiness: 1, greatestTardiness: 1, evening: 0, unfairness: 0 },
  };
}

/** The mean of the three sums, in units of the instances. */
export const homeCareObjective = ({ score }) => (score.travel + score.lateness) / 3 / TICKS;

/** Names of the instances of a folder, with the best known objective where its `best-known.json` has one. */
export function homeCareInstances(folder) {
  const bestFile = path.join(folder, 'best-known.json');
  const best = existsSync(bestFile) ? JSON.parse(readFileSync(bestFile, 'utf8')) : {};
  return readdirSync(folder)
    .filter((file) => file.endsWith('.json') && file !== 'best-known.json')
    .sort()
    .map((file) => ({ name: file.slice(0, -'.json'.length), best: best[file.slice(0, -'.json'.length)] }));
}

export const readHomeCare = (folder, name) => JSON.parse(readFileSync(path.join(folder, `${name}.json`), 'utf8'));
