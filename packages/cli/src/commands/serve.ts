import { Option, type Command } from 'commander';
import { JURISDICTION_NAMES } from '../data-folder-settings.js';
import { dataOption } from '../database/database-place.js';
import { currentLanguage } from '../language.js';
import { languageOption } from '../program.js';
import { servePhrasesIn } from '../serve/serve-phrases.js';
import type { ServeOptions } from '../serve/serve-settings.js';

/** Registers `homevisit serve`. */
export function registerServe(program: Command): void {
  const phrases = servePhrasesIn(currentLanguage());
  program
    .command('serve')
    .description(phrases.description)
    .addOption(dataOption(phrases.data))
    .option('--port <port>', phrases.port, '8080')
    .option('--host <address>', phrases.host, '127.0.0.1')
    .option('--base-path <path>', phrases.basePath)
    .addOption(new Option('--policies <name>', phrases.policies).choices(JURISDICTION_NAMES).env('HOMEVISIT_POLICIES'))
    .option('--allow-origin <origin...>', phrases.allowOrigin)
    .option('--rate-limit <requests>', phrases.rateLimit, '1200')
    .addOption(new Option('--retention <file>', phrases.retention).env('HOMEVISIT_RETENTION'))
    .addOption(new Option('--lti <file>', phrases.lti).env('HOMEVISIT_LTI'))
    .addOption(languageOption())
    .addHelpText('after', `\n${phrases.help}`)
    .action(serve);
}

async function serve(options: ServeOptions): Promise<void> {
  const phrases = servePhrasesIn(currentLanguage());
  const { serveSettings } = await import('../serve/serve-settings.js');
  const settings = serveSettings(options, process.env, phrases);
  const { runServer } = await import('../serve/run-server.js');
  await runServer(settings, phrases);
}
