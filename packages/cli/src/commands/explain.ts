import { instantAt, isInstant, isLocalDate, type Instant } from '@homevisit/sdk/calendar';
import type { Jurisdiction } from '@homevisit/policies';
import { loadPhrases, visitFactOf } from '@homevisit/sdk/policy';
import { Option, type Command } from 'commander';
import { loadDataFolder, type DataFolder } from '../data-folder.js';
import { JURISDICTION_NAMES } from '../data-folder-settings.js';
import { explainPhrases } from '../explain/explain-phrases.js';
import { explainStudent } from '../explain/explain-student.js';
import { explanationText } from '../explain/explanation-text.js';
import { currentLanguage } from '../language.js';
import { languageOption } from '../program.js';
import { UserError } from '../usage-error.js';

interface ExplainOptions {
  readonly data: string;
  readonly student: string;
  readonly asOf?: string;
  readonly policies?: Jurisdiction;
  readonly json?: true;
}

/** Registers `homevisit explain`. */
export function registerExplain(program: Command): void {
  const phrases = explainPhrases[currentLanguage()];
  program
    .command('explain')
    .description(phrases.description)
    .requiredOption('--data <folder>', phrases.data)
    .requiredOption('--student <id>', phrases.student)
    .option('--as-of <date>', phrases.asOf)
    .addOption(new Option('--policies <place>', phrases.policies).choices([...JURISDICTION_NAMES]))
    .option('--json', phrases.json)
    .addOption(languageOption())
    .action(explainCommand);
}

/** A day stands for its last minute at the school, so that what was filed on it counts. */
function momentOf(text: string | undefined, data: DataFolder): Instant {
  if (text === undefined) return new Date().toISOString() as Instant;
  if (isInstant(text)) return text;
  if (isLocalDate(text)) return instantAt(text, '23:59:59', data.timeZone);
  throw new UserError(explainPhrases[currentLanguage()].noDate(text), 2);
}

async function explainCommand(options: ExplainOptions): Promise<void> {
  const locale = currentLanguage();
  const phrases = explainPhrases[locale];
  const data = await loadDataFolder(options.data);
  const asOf = momentOf(options.asOf, data);
  const place = options.policies ?? data.policies;
  const explanation = await explainStudent(data, options.student, asOf, place, locale);
  if (!explanation) throw new UserError(phrases.noStudent(options.student), 1);
  if (options.json) {
    const report = { student: options.student, asOf, policies: place, ...explanation };
    process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
    return;
  }
  const words = await loadPhrases(locale);
  const recordById = new Map(data.visits.map((record) => [record.id, record]));
  const nameOfVisit = (id: string): string => {
    const record = recordById.get(id);
    return record ? words.visit(words.date(visitFactOf(record, data.timeZone).date), words.modes[record.mode]) : id;
  };
  const lines = [
    phrases.heading(options.student, words.moment(asOf, data.timeZone)),
    ...explanationText(explanation, nameOfVisit, phrases),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
