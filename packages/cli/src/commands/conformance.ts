import type { Command } from 'commander';
import { conformancePhrasesIn, type ConformancePhrases } from '../conformance/conformance-phrases.js';
import { currentLanguage } from '../language.js';
import { languageOption } from '../program.js';
import { UserError } from '../usage-error.js';
import { version } from '../version.js';

interface ConformanceOptions {
  readonly baseUrl: string;
  readonly tokenCommand: string;
  readonly only?: readonly string[];
  readonly json?: true;
  readonly webhookReceiver?: string;
  readonly webhookPort?: string;
}

/** Registers `homevisit conformance`. */
export function registerConformance(program: Command): void {
  const phrases = conformancePhrasesIn(currentLanguage());
  program
    .command('conformance')
    .description(phrases.description)
    .requiredOption('--base-url <url>', phrases.baseUrl)
    .requiredOption('--token-command <command>', phrases.tokenCommand)
    .option('--only <check...>', phrases.only)
    .option('--webhook-receiver <url>', phrases.webhookReceiver)
    .option('--webhook-port <port>', phrases.webhookPort)
    .option('--json', phrases.json)
    .addOption(languageOption())
    .addHelpText('after', `\n${phrases.help}`)
    .action(checkConformance);
}

async function tokensOf(command: string, phrases: ConformancePhrases) {
  const { TokenCommandError, tokensBy } = await import('../conformance/token-command.js');
  try {
    return await tokensBy(command);
  } catch (error) {
    if (!(error instanceof TokenCommandError)) throw error;
    throw new UserError(phrases.noToken(error.role, error.reason, error.exitCode), 1);
  }
}

function isAddress(text: string): boolean {
  return /^https?:\/\//.test(text) && URL.canParse(text);
}

/** Takes webhooks where the operator has said how they come here. */
async function receiverOf({ webhookReceiver, webhookPort }: ConformanceOptions, phrases: ConformancePhrases) {
  if (webhookReceiver === undefined) return undefined;
  if (!isAddress(webhookReceiver)) throw new UserError(phrases.notAnAddress, 2);
  const { port, protocol } = new URL(webhookReceiver);
  const own = webhookPort ?? (port === '' ? (protocol === 'https:' ? '443' : '80') : port);
  if (!/^\d{1,5}$/.test(own) || Number(own) > 65_535) throw new UserError(phrases.notAPort, 2);
  const { WebhookReceiver } = await import('../conformance/webhook-receiver.js');
  return WebhookReceiver.listen(webhookReceiver, Number(own));
}

async function checkConformance(options: ConformanceOptions): Promise<void> {
  const { baseUrl, tokenCommand, only, json } = options;
  const language = currentLanguage();
  const phrases = conformancePhrasesIn(language);
  if (!isAddress(baseUrl)) throw new UserError(phrases.notAnAddress, 2);
  const [{ checksNamed }, { SUBJECTS }, { Conversation }, { runChecks }, { reportOf, reportText }, { Unmet }] =
    await Promise.all([
      import('../conformance/checks/index.js'),
      import('../conformance/check.js'),
      import('../conformance/conversation.js'),
      import('../conformance/run-checks.js'),
      import('../conformance/conformance-report.js'),
      import('../conformance/unmet.js'),
    ]);
  const { chosen, unknown } = checksNamed(only);
  if (unknown !== undefined) throw new UserError(phrases.unknownCheck(unknown, SUBJECTS.join(', ')), 2);
  const tokens = await tokensOf(tokenCommand, phrases);
  const receiver = await receiverOf(options, phrases);
  try {
    const { at, ...run } = await runChecks(new Conversation(baseUrl, tokens, receiver), chosen);
    const report = reportOf(run, { kit: version, baseUrl, at }, language);
    process.stdout.write(json ? `${JSON.stringify(report, undefined, 2)}\n` : reportText(report, phrases));
    if (!report.conforms) process.exitCode = 1;
  } catch (error) {
    if (!(error instanceof Unmet)) throw error;
    throw new UserError(phrases.notReady(error.expected, error.came), 1);
  } finally {
    await receiver?.stop();
  }
}
