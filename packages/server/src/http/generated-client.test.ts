import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import openapiTypeScript, { astToString } from 'openapi-typescript';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../database/database.js';
import { listen, type Listener } from '../node/listen.js';
import { backends } from '../testing/backends.js';
import { createTestSchool, type TestSchool } from '../testing/test-school.js';
import { visitDraftOf } from '../testing/visit-draft.js';

/** What somebody writes who has nothing of ours but `openapi.json`. */
const PROGRAM = `import createClient from 'openapi-fetch';
import type { components, paths } from './schema.js';

type VisitDraft = components['schemas']['VisitDraft'];

const draft: VisitDraft = ${JSON.stringify(visitDraftOf(['student-1-1']))};

export async function file(baseUrl: string, token: string): Promise<{ filed: string; read: readonly string[] }> {
  const client = createClient<paths>({ baseUrl, headers: { Authorization: \`Bearer \${token}\` } });
  const header = { 'Idempotency-Key': '"a-key-of-a-vendor"' };
  const { data, error } = await client.POST('/visits', { params: { header }, body: draft });
  if (!data) throw new Error(\`refused: \${error?.code}\`);
  const visits = await client.GET('/students/{studentId}/visits', { params: { path: { studentId: 'student-1-1' } } });
  return { filed: data.visit.id, read: visits.data?.visits.map(({ id }) => id) ?? [] };
}
`;

/** The program, and what must not compile. */
const PROGRAMS = {
  program: PROGRAM,
  'wrong-mode': PROGRAM.replace('"mode":"home"', '"mode":"telepathy"'),
  'without-key': PROGRAM.replace('params: { header }, ', ''),
  'wrong-path': PROGRAM.replace("'/visits'", "'/visit'"),
};

const OPTIONS: ts.CompilerOptions = {
  strict: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
  types: [],
};

describe('a typed client that a public generator makes of openapi.json', () => {
  let folder: string;
  const faults = new Map<string, string[]>();
  beforeAll(async () => {
    // Within the workspace, so that the program finds the generator's small library.
    const parent = fileURLToPath(new URL('../../../../node_modules/.cache/homevisit/', import.meta.url));
    await mkdir(parent, { recursive: true });
    folder = await mkdtemp(`${parent}generated-client-`);
    const document = await readFile(new URL('../../../client/openapi.json', import.meta.url), 'utf8');
    await writeFile(`${folder}/package.json`, '{"type": "module"}');
    await writeFile(`${folder}/schema.ts`, astToString(await openapiTypeScript(document)));
    for (const [name, text] of Object.entries(PROGRAMS)) await writeFile(`${folder}/${name}.ts`, text);
    // All at once, as the generated types are read anew by each compilation.
    const names = [...Object.keys(PROGRAMS), 'schema'];
    const program = ts.createProgram(
      names.map((name) => `${folder}/${name}.ts`),
      OPTIONS,
    );
    program.emit();
    for (const { file, messageText } of ts.getPreEmitDiagnostics(program)) {
      const name = path.basename(file?.fileName ?? 'options', '.ts');
      faults.set(name, [...(faults.get(name) ?? []), ts.flattenDiagnosticMessageText(messageText, ' ')]);
    }
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('compiles', () => {
    expect(['options', 'schema', 'program'].flatMap((name) => faults.get(name) ?? [])).toEqual([]);
  });

  it('does not compile with what the contract does not have', () => {
    expect(faults.get('wrong-mode')).toEqual([expect.stringContaining('"telepathy"')]);
    expect(faults.get('without-key')?.join('\n')).toContain("'params' is missing");
    expect(faults.get('wrong-path')?.join('\n')).toContain('"/visit"');
  });

  describe.each(backends)('against the backend over HTTP, on $name', ({ open }) => {
    let database: Database;
    let school: TestSchool;
    let listener: Listener;
    beforeAll(async () => {
      database = await open();
      school = await createTestSchool(database);
      listener = await listen({ fetch: school.server.fetch, port: 0 });
    });
    afterAll(async () => {
      await listener.close();
      await database.close();
    });

    it('files a visit', async () => {
      const { file } = (await import(pathToFileURL(`${folder}/program.js`).href)) as {
        file(baseUrl: string, token: string): Promise<{ filed: string; read: readonly string[] }>;
      };
      const request = await school.request('getSession', { by: { as: 'teacher-1' } });
      const token = request.headers.get('authorization')!.replace('Bearer ', '');
      const { filed, read } = await file(`${listener.address}/api`, token);
      expect(read).toEqual([filed]);
    });
  });
});
