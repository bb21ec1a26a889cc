import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { starts } from './installed-chromium.mjs';
import { installInCache } from './npm-cache.mjs';

const PACKAGE = '@sparticuz/chromium';
const VERSION = '147.0.0';

/**
 * Unpacks the program, a font and, with `AWS_LAMBDA_JS_RUNTIME`, the libraries that a bare machine lacks (NSS and
 * others), and prints where they are. It runs in a process of its own because the package reads and changes the
 * environment.
 */
const unpack = `
  const { default: chromium } = await import('${PACKAGE}');
  const program = await chromium.executablePath();
  process.stdout.write(JSON.stringify({ program, libraries: process.env.LD_LIBRARY_PATH ?? '' }));`;

/** The machine's fonts, and one of our own: without any font Chromium ends at the first text. */
const fontSettings = (folder) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${join(folder, 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`;

/** A program that starts Chromium with its own libraries and fonts, so that every test runner needs only one path. */
function writeLauncher(cache, name, runtime) {
  const folder = join(cache, name);
  mkdirSync(folder, { recursive: true });
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', unpack], {
    cwd: cache,
    env: { ...process.env, ...runtime, TMPDIR: folder },
    encoding: 'utf8',
  });
  if (status !== 0) {
    console.error(stderr);
    return undefined;
  }
  const { program, libraries } = JSON.parse(stdout);
  writeFileSync(join(folder, 'fonts.conf'), fontSettings(folder));
  const launcher = join(folder, 'launch-chromium');
  const lines = [
    '#!/bin/sh',
    `export LD_LIBRARY_PATH='${libraries}'`,
    `export FONTCONFIG_FILE='${join(folder, 'fonts.conf')}'`,
    `exec '${program}' "$@"`,
    '',
  ];
  writeFileSync(launcher, lines.join('\n'), { mode: 0o755 });
  return launcher;
}

/** Installs the Chromium that an npm package carries; Linux only. Undefined where that is not possible. */
export async function installFromNpm() {
  if (process.platform !== 'linux') return undefined;
  const message = `No Chrome or Chromium is installed: fetching the one inside ${PACKAGE} (70 MB) …`;
  const cache = await installInCache('browser', { [PACKAGE]: VERSION }, message);
  if (cache === undefined) return undefined;
  const attempts = [
    ['plain', {}],
    ['with-libraries', { AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' }],
  ];
  for (const [name, runtime] of attempts) {
    const launcher = writeLauncher(cache, name, runtime);
    if (launcher !== undefined && starts(launcher)) return launcher;
  }
  console.error(`The Chromium inside ${PACKAGE} does not start on this machine.`);
  return undefined;
}
