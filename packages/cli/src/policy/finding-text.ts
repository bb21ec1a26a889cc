import type { Locale } from '@homevisit/sdk/model';
import type { PolicyPack } from '@homevisit/sdk/policy';
import type { FindingExample, PolicyFinding, SchemaProblem } from '@homevisit/sdk/policy/check';
import type { FindingPhrases, FindingWords } from './phrases/policy-phrases.js';
import { findingPhrases } from './phrases/phrases-in.js';

function isSchemaProblem(problem: unknown, phrases: FindingPhrases): problem is SchemaProblem {
  return typeof problem === 'string' && problem in phrases.schema;
}

function exampleText(
  example: readonly FindingExample[],
  pack: PolicyPack | undefined,
  locale: Locale,
  phrases: FindingPhrases,
): string {
  const answers: Readonly<Record<string, string>> = { true: phrases.yes, false: phrases.no, '…': phrases.otherValue };
  return example
    .map(({ name, value }) => {
      const declared = pack?.vocabulary?.data?.find((datum) => datum.name === name)?.title[locale];
      const category = name.startsWith('category:') ? name.slice('category:'.length) : undefined;
      const title =
        phrases.data[name] ??
        declared ??
        (category !== undefined ? phrases.category(category) : name === 'listed' ? phrases.listed : name);
      return `${title} ${answers[value] ?? value}`;
    })
    .join(phrases.comma);
}

/** A finding in words: what is wrong, and the way out. */
export function wordsOfFinding(finding: PolicyFinding, locale: Locale, pack: PolicyPack | undefined): FindingWords {
  const phrases = findingPhrases[locale];
  const values: Record<string, string> = Object.fromEntries(
    Object.entries(finding.values).map(([key, value]) => [key, String(value)]),
  );
  if (finding.code === 'schema') {
    const { problem } = values;
    const message = values['message'] === undefined ? '' : (phrases.together[values['message']] ?? values['message']);
    return phrases.schema[isSchemaProblem(problem, phrases) ? problem : 'wrong-type']({ ...values, message });
  }
  const dimensions = (finding.dimensions ?? [])
    .map(({ dimension, own, above }) => phrases.dimension(phrases.dimensions[dimension], own, above))
    .join(phrases.comma);
  const example = exampleText(finding.example ?? [], pack, locale, phrases);
  return phrases.findings[finding.code]({ ...values, dimensions, ...(example !== '' && { example }) });
}
