import { parseArgs } from 'node:util';
import path from 'node:path';

/** Districts whose documents the demo school can be put under. */
export const JURISDICTIONS = ['fengnan', 'lishui', 'baotou'] as const;
/** A district whose documents the demo school can be put under. */
export type JurisdictionName = (typeof JURISDICTIONS)[number];

/** What the portal was asked to do on the command line. */
export interface PortalOptions {
  /** The first port to try; when it is taken the next free one is used. */
  readonly port: number;
  /** Left out, the roster folder says under which documents its school is. */
  readonly jurisdiction: JurisdictionName | undefined;
  /** Folder with the roster and the demo's earlier visits. */
  readonly rosterFolder: string;
  /** Folder of the database, or `undefined` for a database in memory. */
  readonly databaseFolder: string | undefined;
  /** Folder of another front end, served in place of the portal's own pages. */
  readonly pagesFolder: string | undefined;
  /** `demo` starts at the moment that the data were made for, `real` is the machine's clock. */
  readonly clock: 'demo' | 'real';
}

/** Shown for `--help`, and after an option that cannot be read. */
export const USAGE = `Usage: node dist/ts/main.js [options]

  --port <number>        first port to try (default 4310)
  --policies <district>  ${JURISDICTIONS.join(' | ')} (default: what the roster folder says)
  --data <folder>        roster folder (default examples/campus-portal/data)
  --database <folder>    where the database lives (default .homevisit/portal in the example)
  --memory               keep the database in memory
  --pages <folder>       serve another front end in place of the portal's own pages
  --now real             use the machine's clock instead of the demo clock
  --help`;

/** True for the name of a district that the demo offers. */
export function isJurisdiction(value: string): value is JurisdictionName {
  return (JURISDICTIONS as readonly string[]).includes(value);
}

/**
 * Reads the command line.
 *
 * @param exampleFolder - the folder of this example, which the default folders lie in.
 * @returns the options, or `undefined` when help was asked for.
 * @throws {RangeError} for a value that makes no sense; {@link TypeError} (from Node) for an unknown option.
 */
export function readOptions(argv: readonly string[], exampleFolder: string): PortalOptions | undefined {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      port: { type: 'string', default: '4310' },
      policies: { type: 'string' },
      data: { type: 'string', default: path.join(exampleFolder, 'data') },
      database: { type: 'string', default: path.join(exampleFolder, '.homevisit', 'portal') },
      memory: { type: 'boolean', default: false },
      pages: { type: 'string' },
      now: { type: 'string', default: 'demo' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new RangeError('--port takes a number up to 65535');
  const jurisdiction = values.policies;
  if (jurisdiction !== undefined && !isJurisdiction(jurisdiction))
    throw new RangeError(`--policies takes one of ${JURISDICTIONS.join(', ')}`);
  if (values.now !== 'demo' && values.now !== 'real') throw new RangeError('--now takes "demo" or "real"');
  return {
    port,
    jurisdiction,
    rosterFolder: path.resolve(values.data),
    databaseFolder: values.memory ? undefined : path.resolve(values.database),
    pagesFolder: values.pages === undefined ? undefined : path.resolve(values.pages),
    clock: values.now,
  };
}
