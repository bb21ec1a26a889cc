/** Solomon's instances of the vehicle routing problem with time windows, in the planner's own format. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** Ticks to a unit of length and time: fine enough that rounding up costs nothing that can be seen. */
export const TICKS = 100_000;
const DAY = '2026-09-01';

/** Reads the text form of an instance. */
export function readInstance(text) {
  const rows = text.split('\n').map((line) => line.trim().split(/\s+/).map(Number));
  const isRow = (length) => (row) => row.length === length && row.every(Number.isFinite);
  const [vehicles, capacity] = rows.find(isRow(2));
  const customers = rows
    .filter(isRow(7))
    .map(([id, x, y, load, ready, due, service]) => ({ id: String(id), x, y, load, ready, due, service }));
  return { vehicles, capacity, depot: customers[0], customers: customers.slice(1) };
}

/** An instance as a problem: every vehicle is a person who goes alone, every customer a family. */
export function problemOf({ vehicles, capacity, depot, customers }) {
  return {
    format: 'homevisit-problem/1',
    days: [DAY],
    places: [depot, ...customers].map(({ id, x, y }) => ({ id, x, y })),
    travel: { kind: 'plane', ticksPerUnit: TICKS },
    people: Array.from({ length: vehicles }, (_, vehicle) => ({
      id: `vehicle-${vehicle + 1}`,
      start: depot.id,
      free: [{ from: depot.ready * TICKS, to: depot.due * TICKS }],
      atMost: { load: capacity },
    })),
    crews: { kind: 'separate' },
    families: customers.map(({ id, ready, due, service }) => ({
      id,
      place: id,
      home: [{ from: ready * TICKS, to: (due + service) * TICKS }],
    })),
    visits: customers.map(({ id, load, service }) => ({
      id,
      families: [id],
      duration: service * TICKS,
      strength: 'must',
      load,
    })),
    weights: { unplaced: { must: 1_000_000_000_000 }, evening: 0, unfairness: 0, travel: 1 },
  };
}

/** The length of all tours of a plan, measured anew on the plane; `undefined` where a customer is left out. */
export function distanceOf({ depot, customers }, plan) {
  const placeOf = new Map(customers.map((customer) => [customer.id, customer]));
  if (plan.unplaced.length > 0) return undefined;
  let distance = 0;
  for (const { visits } of plan.outings) {
    let at = depot;
    for (const next of [...visits.map((id) => placeOf.get(id)), depot]) {
      distance += Math.hypot(at.x - next.x, at.y - next.y);
      at = next;
    }
  }
  return distance;
}

/** All instances of a folder with the best distance that is known of each, or `undefined` where there is none. */
export function readFolder(folder) {
  const known = path.join(folder, 'best-known-distance.json');
  if (!existsSync(known)) return undefined;
  const best = JSON.parse(readFileSync(known, 'utf8'));
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .map((file) => path.basename(file, '.txt'))
    .filter((name) => best[name] !== undefined)
    .map((name) => ({
      name,
      best: best[name],
      instance: readInstance(readFileSync(path.join(folder, `${name}.txt`), 'utf8')),
    }));
}
