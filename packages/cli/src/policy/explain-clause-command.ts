import { existsSync } from 'node:fs';
import { packs as publishedPacks } from '@homevisit/policies';
import { describeClause, loadPhrases, rulePhrases, type PolicyPack } from '@homevisit/sdk/policy';
import { currentLanguage } from '../language.js';
import { UserError } from '../usage-error.js';
import { wordsOfFinding } from './finding-text.js';
import { readPackFiles } from './pack-files.js';
import { policyPhrases } from './phrases/phrases-in.js';

async function findPack(name: string): Promise<PolicyPack> {
  const published = Object.values(publishedPacks).find((pack) => pack.id === name);
  if (published && !existsSync(name)) return published;
  const phrases = policyPhrases[currentLanguage()];
  const files = await readPackFiles([name]);
  const [found] = files.packs;
  if (found) return found.pack;
  const [problem] = files.problems;
  const [invalid] = files.findings;
  const reason = invalid
    ? wordsOfFinding(invalid.finding, currentLanguage(), undefined).problem
    : phrases.problems[problem?.code ?? 'no-packs'](problem?.detail ?? '');
  throw new UserError(`${name}: ${reason}`, 1);
}

/** `homevisit policy explain <pack> <clause>` */
export async function explainClauseCommand(
  name: string,
  clauseId: string,
  options: { readonly json?: true },
): Promise<void> {
  const locale = currentLanguage();
  const phrases = policyPhrases[locale];
  const pack = await findPack(name);
  const clause = pack.clauses.find(
    (candidate) => candidate.id === clauseId || `${pack.id}/${candidate.id}` === clauseId,
  );
  if (!clause) {
    throw new UserError(
      phrases.unknownClause(
        clauseId,
        pack.clauses.map((candidate) => candidate.id),
      ),
      1,
    );
  }
  const words = describeClause(clause, pack, {
    locale,
    phrases: await loadPhrases(locale),
    rulePhrases: rulePhrases[locale],
  });
  if (options.json) {
    process.stdout.write(`${JSON.stringify(words, null, 2)}\n`);
    return;
  }
  const place = words.span ? `, ${phrases.characters(words.span.start, words.span.end)}` : '';
  const lines = [
    `${words.id}  ${words.title}  [${words.strength}]`,
    `  ${words.summary}`,
    '',
    ...words.rule.map((line) => `  · ${line}`),
    ...words.interpretations.map((note) => `  ${phrases.interpretation}: ${note}`),
    ...[...words.relations, words.effective, words.consequence].flatMap((line) => (line ? [`  ${line}`] : [])),
    '',
    `  ${phrases.source}: ${words.document}, ${words.section}${place}`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}
