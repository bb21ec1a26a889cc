import { routes, type OperationName, type Route } from '@homevisit/client/contract';
import { titled, type Check } from '../check.js';
import type { Conversation, Sender } from '../conversation.js';
import { expectProblem } from '../expectations.js';
import type { ProblemCode } from '@homevisit/client/contract';

const table = Object.entries<Route>(routes) as readonly (readonly [OperationName, Route])[];
const ofAccounts = table.filter(([, { rights }]) => !rights.includes('family'));
const ofFamilies = table.filter(([, { rights }]) => rights.includes('family'));
const beyondTeachers = ofAccounts.filter(([, { rights }]) => !rights.includes('teacher'));

/** Sends every operation without anything else in it: who calls is looked at first. */
async function refuseAll(
  conversation: Conversation,
  operations: typeof table,
  by: Sender,
  ...codes: readonly ProblemCode[]
): Promise<void> {
  for (const [name] of operations) expectProblem(name, await conversation.send(name, { by }), ...codes);
}

/** Who may call at all. */
export const callerChecks: readonly Check[] = [
  {
    id: 'callers.nobody',
    clause: 'RFC 6750 §3, RFC 9110 §15.5.2',
    title: titled('没有凭证时拒绝每个操作', '沒有憑證時拒絕每個操作', 'refuses every operation without credentials'),
    run: (conversation) => refuseAll(conversation, ofAccounts, 'nobody', 'credentials-missing'),
  },
  {
    id: 'callers.forged-token',
    clause: 'RFC 6750 §3.1',
    title: titled('拒绝伪造的令牌', '拒絕偽造的權杖', 'refuses a token that nobody has signed'),
    run: (conversation) => refuseAll(conversation, ofAccounts, { token: 'forged' }, 'token-not-valid'),
  },
  {
    id: 'callers.role',
    clause: 'endpoints: rights',
    title: titled(
      '教师不能调用只供学校领导使用的操作',
      '教師不能呼叫只供學校領導使用的操作',
      'keeps teachers out of what only leaders may call',
    ),
    run: (conversation) => refuseAll(conversation, beyondTeachers, 'teacher', 'role-not-permitted'),
  },
  {
    id: 'callers.link-as-account',
    clause: 'endpoints: rights (family)',
    title: titled('家长链接不能当作账号使用', '家長連結不能當作帳號使用', 'takes no family link for an account'),
    async run(conversation, school) {
      const { token } = await school.link();
      await refuseAll(conversation, ofAccounts, { link: token }, 'credentials-missing', 'token-not-valid');
    },
  },
  {
    id: 'callers.account-as-link',
    clause: 'endpoints: rights (family)',
    title: titled('账号不能代替家长链接', '帳號不能代替家長連結', 'takes no account for a family link'),
    run: (conversation) =>
      refuseAll(conversation, ofFamilies, 'teacher', 'credentials-missing', 'link-not-valid', 'role-not-permitted'),
  },
];
