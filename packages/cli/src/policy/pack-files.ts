import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { packs as publishedPacks } from '@homevisit/policies';
import { pointerOf } from '@homevisit/sdk/model';
import type { PolicyPack } from '@homevisit/sdk/policy';
import { parsePack, type PolicyFinding, type SourceText } from '@homevisit/sdk/policy/check';
import { vectorFile, type VectorFile } from '@homevisit/sdk/policy/vectors';
import { LineCounter, parseDocument } from 'yaml';

const DATA_FILE = new Set(['.yaml', '.yml', '.json']);
const SKIPPED_FOLDERS = new Set(['node_modules', 'dist', 'src', '.git']);

/** A place in a file that could not be used. */
export interface FileProblem {
  readonly file: string;
  /** `line 3, column 5` or a JSON Pointer; empty for the whole file. */
  readonly place: string;
  readonly code: 'not-found' | 'syntax' | 'schema' | 'unknown-format' | 'no-packs';
  readonly detail: string;
}

/** Packs and vectors found in files. */
export interface PackFiles {
  readonly packs: readonly { readonly file: string; readonly pack: PolicyPack }[];
  readonly vectors: readonly { readonly file: string; readonly vectors: VectorFile }[];
  readonly problems: readonly FileProblem[];
  readonly findings: readonly { readonly file: string; readonly finding: PolicyFinding }[];
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
  packs: { file: string; pack: PolicyPack }[];
  vectors: { file: string; vectors: VectorFile }[];
  problems: FileProblem[];
  findings: { file: string; finding: PolicyFinding }[];
}

function takeVectors(data: unknown, file: string, into: Read): void {
  const parsed = vectorFile.safeParse(data);
  if (parsed.success) {
    into.vectors.push({ file, vectors: parsed.data });
    return;
  }
  for (const issue of parsed.error.issues) {
    into.problems.push({ file, place: pointerOf(issue.path), code: 'schema', detail: issue.message });
  }
}

async function readDataFile(path: string, named: boolean, into: Read): Promise<void> {
  const file = shortName(path);
  const lineCounter = new LineCounter();
  const document = parseDocument(await readFile(path, 'utf8'), { lineCounter, prettyErrors: false });
  if (document.errors.length > 0) {
    for (const error of document.errors) {
      const { line, col } = lineCounter.linePos(error.pos[0]);
      into.problems.push({ file, place: `${line}:${col}`, code: 'syntax', detail: error.message });
    }
    return;
  }
  const data: unknown = document.toJS();
  const format = (data as { format?: unknown } | null)?.format;
  if (typeof format === 'string' && format.startsWith('homevisit-vectors/')) takeVectors(data, file, into);
  else if (typeof format === 'string' && format.startsWith('homevisit-policy/')) {
    const parsed = parsePack(data, basename(path));
    if (parsed.ok) into.packs.push({ file, pack: parsed.pack });
    else into.findings.push(...parsed.findings.map((finding) => ({ file, finding })));
  } else if (named) {
    // Other data files in a folder are none of our business; a file that was named is.
    into.problems.push({ file, place: '/format', code: 'unknown-format', detail: String(format) });
  }
}

/**
 * Reads every pack and every file of vectors among files and folders; a folder is searched with its sub-folders.
 * Nothing is thrown: what cannot be read is a problem with its place.
 */
export async function readPackFiles(paths: readonly string[], vectorPaths: readonly string[] = []): Promise<PackFiles> {
  const read: Read = { packs: [], vectors: [], problems: [], findings: [] };
  for (const path of [...paths, ...vectorPaths]) {
    const absolute = resolve(path);
    if (!existsSync(absolute)) {
      read.problems.push({ file: path, place: '', code: 'not-found', detail: '' });
      continue;
    }
    const files = await dataFilesIn(absolute);
    for (const file of files) await readDataFile(file, files.length === 1 && file === absolute, read);
  }
  if (read.packs.length === 0 && read.findings.length === 0 && read.problems.length === 0) {
    read.problems.push({ file: paths.join(', '), place: '', code: 'no-packs', detail: '' });
  }
  return read;
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
