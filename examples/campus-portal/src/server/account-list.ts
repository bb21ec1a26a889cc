import { html } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import type { DemoAccount } from './demo-accounts.js';

function choice(account: DemoAccount): HtmlEscapedString | Promise<HtmlEscapedString> {
  const mark = account.role === 'leader' ? 'account__mark--leader' : 'account__mark--teacher';
  return html`<li>
    <form method="post" action="/portal/sign-in">
      <button class="account" name="account" value="${account.id}">
        <span class="account__mark ${mark}" aria-hidden="true">${account.displayName.slice(0, 1)}</span>
        <span class="account__text">
          <span class="account__role">${account.title}</span>
          <span class="account__detail">${account.displayName} · ${account.hint}</span>
        </span>
        <span class="account__go">登录</span>
      </button>
    </form>
  </li>`;
}

/** The choice of demo accounts on the sign-in page. Families have none: they come by a link. */
export function accountList(
  schoolName: string,
  accounts: readonly DemoAccount[],
): HtmlEscapedString | Promise<HtmlEscapedString> {
  return html`<div>
      <h1>登录${schoolName}</h1>
      <p class="sign-in__lead">这是演示系统，请选择一个身份，无需密码。</p>
    </div>
    <ul class="accounts">
      ${accounts.map(choice)}
      <li>
        <div class="account account--family">
          <span class="account__mark account__mark--family" aria-hidden="true">家</span>
          <span class="account__text">
            <span class="account__role">家长</span>
            <span class="account__detail"
              >家长不需要账号：老师记完家访后会发来一条链接，打开就能评价、留言，只看得到自己家的这一次家访。</span
            >
          </span>
          <form method="post" action="/portal/family-sample">
            <button class="button" type="submit">打开一条示例链接</button>
          </form>
        </div>
      </li>
    </ul>`;
}
