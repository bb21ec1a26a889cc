import type { ConductRule, RecordContentRule } from '../rule.js';
import type { VisitJudge } from './visit-answer.js';

/** Whether the record has every heading. One that was left out can still be filled in, so it is late and not lost. */
export const judgeContent: VisitJudge<RecordContentRule> = (visit, { rule }) => {
  const lacking = rule.topics.filter((topic) => !visit.topics.includes(topic));
  const counts = { have: rule.topics.length - lacking.length, need: rule.topics.length };
  return lacking.length === 0
    ? { status: 'met', ...counts, missing: [] }
    : { status: 'overdue', ...counts, missing: [{ code: 'topics', topics: lacking }] };
};

/** Whether conduct was attested. What nobody attested is not known; it is never held against anybody. */
export const judgeConduct: VisitJudge<ConductRule> = (visit, { rule }) => {
  const lacking = rule.attest.filter((code) => !visit.conduct.includes(code));
  const counts = { have: rule.attest.length - lacking.length, need: rule.attest.length };
  return lacking.length === 0
    ? { status: 'met', ...counts, missing: [] }
    : { status: 'unknown', ...counts, missing: [{ code: 'conduct', conduct: lacking }] };
};
