import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { packs as publishedPacks } from '@homevisit/policies';
import type { PolicyPack } from '@homevisit/sdk/policy';
import { parsePack, type PolicyFinding, type SourceText } from '@homevisit/sdk/policy/check';
import { parseVectorFile, type VectorFile } from '@homevisit/sdk/policy/vectors';
import { readData, type DataDocument } from './data-documents.js';

const DATA_FILE = new Set(['.yaml', '.yml', '.json']);
const SKIPPED_FOLDERS = new Set(['node_modules', 'dist', 'src', '.git']);

/** A file that could not be used, or a line of it. */
export interface FileProblem {
  readonly file: string;
  /** `3:5` for line 3, column 5; empty for the whole file. */
  readonly place: string;
  readonly code: 'not-found' | 'syntax' | 'unknown-format' | 'no-packs';
  readonly detail: string;
}

/** A finding, with the file and the line that it is about. */
export interface PlacedFinding {
  readonly file: string;
  readonly line?: number | undefined;
  readonly finding: PolicyFinding;
}

/** Finds the line of a place in a file. */
export type LineOf = (pointer: string) => number | undefined;

/** A pack with the file that it stands in. */
export interface PackFile {
  readonly file: string;
  readonly pack: PolicyPack;
  readonly lineOf: LineOf;
}

/** Vectors with the file that they stand in. */
export interface VectorsInFile {
  readonly file: string;
  readonly vectors: VectorFile;
  readonly lineOf: LineOf;
}

/** Packs and vectors found in files. */
export interface PackFiles {
  readonly packs: readonly PackFile[];
  readonly vectors: readonly VectorsInFile[];
  readonly problems: readonly FileProblem[];
  /** Packs and vectors that do not fit their schema. */
  readonly findings: readonly PlacedFinding[];
}

async function dataFilesIn(path: string): Promise<string[]> {
  const info = await stat(path);
  if (info.isFile()) return [path];
  const entries = await readdir(path, { withFileTypes: true });
  const found = await Promise.all(
    entries.map(async (entry): Promise<string[]> => {
      const child = join(path, entry.name);
      if (entry.isDirectory()) return SKIPPED_FOLDERS.has(entry.name) ? [] : dataFilesIn(child);
      return DATA_FILE.has(extname(entry.name)) ? [child] : [];
    }),
  );
  return found.flat().sort();
}

function shortName(file: string): string {
  const name = relative(process.cwd(), file);
  return name.startsWith('..') ? file : name;
}

interface Read {
  packs: PackFile[];
  vectors: VectorsInFile[];
  problems: FileProblem[];
  findings: PlacedFinding[];
}

function formatOf(data: unknown): unknown {
  return (data as { format?: unknown } | null | undefined)?.format;
}

function isVectors(data: unknown): boolean {
  const format = formatOf(data);
  if (typeof format === 'string') return format.startsWith('homevisit-vectors');
  return typeof data === 'object' && data !== null && 'vectors' in data;
}

function isPack(data: unknown): boolean {
  const format = formatOf(data);
  if (typeof format === 'string') return format.startsWith('homevisit-policy');
  return typeof data === 'object' && data !== null && 'clauses' in data;
}

function takeDocument({ data, lineOf }: DataDocument, file: string, into: Read): boolean {
  const place = (findings: readonly PolicyFinding[]): void => {
    into.findings.push(...findings.map((finding) => ({ file, line: lineOf(finding.pointer), finding })));
  };
  if (isVectors(data)) {
    const parsed = parseVectorFile(data, basename(file));
    if (parsed.ok) into.vectors.push({ file, vectors: parsed.file, lineOf });
    else place(parsed.findings);
    return true;
  }
  if (!isPack(data)) return false;
  const parsed = parsePack(data, basename(file));
  if (parsed.ok) into.packs.push({ file, pack: parsed.pack, lineOf });
  else place(parsed.findings);
  return true;
}

async function readDataFile(path: string, named: boolean, into: Read): Promise<void> {
  const file = shortName(path);
  const { documents, faults } = readData(await readFile(path, 'utf8'));
  into.problems.push(...faults.map(({ place, detail }) => ({ file, place, code: 'syntax' as const, detail })));
  for (const document of documents) {
    // Other data files in a folder are none of our business; a file that was named is.
    if (takeDocument(document, file, into) || !named) continue;
    into.problems.push({ file, place: '', code: 'unknown-format', detail: String(formatOf(document.data)) });
  }
}

/** Vectors in the folders of single files that were named, as far as they are about one of the packs. */
async function readVectorsBeside(files: readonly string[], into: Read): Promise<void> {
  const ids = into.packs.map(({ pack }) => pack.id);
  const isOurs = ({ data }: DataDocument): boolean =>
    isVectors(data) && ids.some((id) => JSON.stringify(data).includes(`"clause":"${id}/`));
  for (const folder of new Set(files.map((file) => dirname(file)))) {
    for (const name of (await readdir(folder)).sort()) {
      const path = join(folder, name);
      if (files.includes(path) || !DATA_FILE.has(extname(name)) || !(await stat(path)).isFile()) continue;
      const { documents } = readData(await readFile(path, 'utf8'));
      for (const document of documents.filter(isOurs)) takeDocument(document, shortName(path), into);
    }
  }
}

/**
 * Reads every pack and every file of vectors among files and folders; a folder is searched with its sub-folders. Where
 * only packs are named, vectors about them are looked for beside them. Nothing is thrown: what cannot be read is a
 * problem with its place.
 */
export async function readPackFiles(paths: readonly string[], vectorPaths: readonly string[] = []): Promise<PackFiles> {
  const read: Read = { packs: [], vectors: [], problems: [], findings: [] };
  const single: string[] = [];
  for (const path of [...paths, ...vectorPaths]) {
    const absolute = resolve(path);
    if (!existsSync(absolute)) {
      read.problems.push({ file: path, place: '', code: 'not-found', detail: '' });
      continue;
    }
    const files = await dataFilesIn(absolute);
    const named = files.length === 1 && files[0] === absolute;
    if (named) single.push(absolute);
    for (const file of files) await readDataFile(file, named, read);
  }
  if (vectorPaths.length === 0 && read.vectors.length === 0) await readVectorsBeside(single, read);
  if (read.packs.length === 0 && read.findings.length === 0 && read.problems.length === 0) {
    read.problems.push({ file: paths.join(', '), place: '', code: 'no-packs', detail: '' });
  }
  return read;
}

/** Ids of packs that are there and do not fit their schema. */
export function unusablePacks(files: PackFiles): ReadonlySet<string> {
  return new Set(files.findings.map(({ finding }) => finding.pack));
}

/** The packs under check, and the published ones that they may stand under. */
export function packsAtHand(files: PackFiles): {
  readonly own: readonly PolicyPack[];
  readonly all: readonly PolicyPack[];
} {
  const own = files.packs.map(({ pack }) => pack);
  const ids = new Set(own.map((pack) => pack.id));
  return { own, all: [...own, ...Object.values(publishedPacks).filter((pack) => !ids.has(pack.id))] };
}

/** Texts of documents in a folder, or beside the file of the pack. */
export function sourceTexts(folder: string | undefined, packFile: string): SourceText {
  const folders = [...(folder === undefined ? [] : [resolve(folder)]), dirname(resolve(packFile))];
  return {
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
    read: (file) => {
      const found = folders.map((candidate) => join(candidate, basename(file))).find((path) => existsSync(path));
      return found === undefined ? undefined : readFileSync(found, 'utf8');
    },
  };
}
