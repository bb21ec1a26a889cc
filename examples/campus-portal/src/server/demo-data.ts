import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { isInstant, isLocalDate, type Instant } from '@homevisit/sdk/calendar';
import { visitDecline, visitRecord, type VisitDecline, type VisitRecord } from '@homevisit/sdk/model';
import type { Emergency } from '@homevisit/server';
import { createMemoryRosterSource, type RosterSource } from '@homevisit/sdk/roster';
import type { PlanningTimes } from './planning/planning-desk.js';
import { isJurisdiction, JURISDICTIONS, type JurisdictionName } from './options.js';

/** What the demo folder holds. */
export interface DemoData {
  readonly schoolId: string;
  /** IANA name. */
  readonly timeZone: string;
  /** The moment that the data were made for. */
  readonly demoNow: Instant;
  /** Under which documents the school is, when nobody has asked for others. */
  readonly jurisdiction: JurisdictionName;
  /** Epidemics and the like, as declared for the school. */
  readonly emergencies: readonly Emergency[];
  readonly roster: RosterSource;
  readonly visits: readonly VisitRecord[];
  readonly declines: readonly VisitDecline[];
  /** When colleagues and families have time; left out where nobody has told. */
  readonly times?: PlanningTimes;
}

async function json(folder: string, name: string): Promise<unknown> {
  return JSON.parse(await readFile(path.join(folder, name), 'utf8'));
}

/** `planning.json` of a folder that has one; what contradicts itself in it, the planner names. */
async function timesIn(folder: string): Promise<PlanningTimes | undefined> {
  const names = await readdir(folder);
  return names.includes('planning.json') ? ((await json(folder, 'planning.json')) as PlanningTimes) : undefined;
}

async function list(folder: string, name: string): Promise<readonly unknown[]> {
  const value = await json(folder, name);
  if (!Array.isArray(value)) throw new TypeError(`${name} must hold a list.`);
  return value as readonly unknown[];
}

type Settings = Omit<DemoData, 'roster' | 'visits' | 'declines' | 'times'>;

function emergencyOf(value: unknown): Emergency {
  const { id, from, to } = value as Record<string, unknown>;
  if (typeof id !== 'string' || !isLocalDate(from) || (to !== undefined && !isLocalDate(to))) {
    throw new TypeError('An emergency in homevisit.json must hold id and from, and may hold to (calendar dates).');
  }
  return { id, from, ...(to !== undefined && { to }) };
}

async function settings(folder: string): Promise<Settings> {
  const value = await json(folder, 'homevisit.json');
  const { schoolId, timeZone, demoNow, policies, emergencies } = value as Record<string, unknown>;
  if (typeof schoolId !== 'string' || typeof timeZone !== 'string' || !isInstant(demoNow)) {
    throw new TypeError('homevisit.json must hold schoolId, timeZone and demoNow (a moment with its offset).');
  }
  if (typeof policies !== 'string' || !isJurisdiction(policies)) {
    throw new TypeError(`homevisit.json must hold policies: one of ${JURISDICTIONS.join(', ')}.`);
  }
  const declared: readonly unknown[] = Array.isArray(emergencies) ? emergencies : [];
  return { schoolId, timeZone, demoNow, jurisdiction: policies, emergencies: declared.map(emergencyOf) };
}

async function rosterSource(folder: string): Promise<RosterSource> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.csv'));
  const files = names.map(async (name) => [name, await readFile(path.join(folder, name))] as const);
  return createMemoryRosterSource(Object.fromEntries(await Promise.all(files)));
}

/**
 * Reads a demo folder: a OneRoster folder with three files beside it, `homevisit.json` (school, time zone, demo
 * clock), `visits.json` and `declines.json` (what was recorded before the demo starts), and `planning.json` (when colleagues and
 * families have time) where there is one.
 *
 * @throws {Error} when a file is missing or does not have the shape of the model.
 */
export async function readDemoData(folder: string): Promise<DemoData> {
  // Read first: a folder without it is no demo folder, and that is what its owner should hear.
  const described = await settings(folder);
  const [visits, declines, roster, times] = await Promise.all([
    list(folder, 'visits.json'),
    list(folder, 'declines.json'),
    rosterSource(folder),
    timesIn(folder),
  ]);
  return {
    ...described,
    visits: visits.map((record) => visitRecord.parse(record)),
    declines: declines.map((record) => visitDecline.parse(record)),
    roster,
    ...(times && { times }),
  };
}
