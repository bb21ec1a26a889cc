import { createFakeClient, demonstrationPolicy, type FakeClient } from '@homevisit/client/testing';
import type { PolicyPack } from '@homevisit/sdk/policy';

const text = (chinese: string, english: string) => ({ 'zh-CN': chinese, 'zh-Hant': chinese, en: english });
const citation = { section: '三' };

/** An invented plan that asks for every step of a visit and for conduct, beside the invented school's own plan. */
const wholeFormPolicy: PolicyPack = {
  format: 'homevisit-policy/1',
  id: 'whole-form',
  title: text('整表示例', 'Whole form'),
  level: 'school',
  under: [],
  document: { title: '整表示例', issuer: '示例', issuedOn: null, effectiveFrom: null, effectiveTo: null },
  categories: { open: false, list: [] },
  clauses: [
    ...(['outline', 'safety-report', 'reachable', 'return-report', 'consent', 'approval'] as const).map(
      (step, index) => ({
        id: `S${index + 1}`,
        title: text(`步骤${index + 1}`, `Step ${index + 1}`),
        summary: text(`写明步骤${index + 1}。`, `Step ${index + 1} is taken.`),
        strength: 'must' as const,
        citation,
        rule: { kind: 'visit-step' as const, modes: ['home' as const], step },
      }),
    ),
    {
      id: 'W1',
      title: text('行为', 'Conduct'),
      summary: text('行为有据可查。', 'Conduct is attested.'),
      strength: 'must-not',
      citation,
      rule: { kind: 'conduct', modes: ['home'], attest: ['no-gifts', 'respectful'] },
    },
    {
      id: 'W2',
      title: text('成长环境', 'Where the child grows up'),
      summary: text('鼓励记录成长环境。', 'Notes on where the child grows up are welcome.'),
      strength: 'encouraged',
      citation,
      rule: { kind: 'record-content', modes: ['home'], topics: ['growth-environment'] },
    },
  ],
};

/** A client of the invented school, whose plans ask for everything that a form can ask for. */
export function wholeFormClient(): FakeClient {
  return createFakeClient({ policies: [demonstrationPolicy, wholeFormPolicy] });
}
