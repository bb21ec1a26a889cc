import type { ClauseWords } from './describe-clause-words.js';
import type { FollowUpRule, Rung, Threshold } from './rule.js';

function thresholdOf(threshold: Threshold, { rulePhrases }: ClauseWords): string {
  return rulePhrases.followUp.threshold(threshold, threshold.within && rulePhrases.periods.duration(threshold.within));
}

function startOf(rung: Rung, isFirst: boolean, words: ClauseWords): string {
  const { followUp } = words.rulePhrases;
  const starts = rung.starts ?? (isFirst ? 'trigger' : 'unanswered');
  return typeof starts === 'string' ? followUp.starts[starts] : followUp.startsAt(thresholdOf(starts, words));
}

function responseOf(response: Rung['do'], words: ClauseWords): string {
  if ('activity' in response) return words.term('activities', response.activity);
  return words.rulePhrases.followUp.visit(words.modes(response.visit.modes), words.roles(response.visit.byVisitor));
}

function rungOf(rung: Rung, index: number, words: ClauseWords): string {
  const { followUp, periods, actors } = words.rulePhrases;
  const sentence = followUp.rung(
    index + 1,
    rung.title?.[words.locale],
    actors[rung.owedBy],
    startOf(rung, index === 0, words),
    periods.within(rung.within),
    responseOf(rung.do, words),
  );
  const more = [
    ...(rung.from ? [followUp.inAdvance(periods.duration(rung.from))] : []),
    ...(rung.again ? [followUp.again(periods.duration(rung.again.every), rung.again.times)] : []),
  ];
  return words.phrases.sentences([sentence, ...more]);
}

/** A clause that asks for something when an event happens, step by step. */
export function describeFollowUp(rule: FollowUpRule, words: ClauseWords): string[] {
  const { rulePhrases } = words;
  const { followUp } = rulePhrases;
  const event =
    rule.event === 'enrolment' || rule.event === 'category'
      ? followUp.events[rule.event]
      : words.term('events', rule.event);
  const cause = rule.threshold ? [event, thresholdOf(rule.threshold, words)] : [event];
  return [
    rulePhrases.owedBy(rulePhrases.actors[rule.owedBy]),
    words.concerns(rule.subject, rule.population),
    followUp.on(words.phrases.sentences(cause)),
    ...rule.ladder.map((rung, index) => rungOf(rung, index, words)),
  ];
}
