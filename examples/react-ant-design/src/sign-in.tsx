import { Button, Card } from 'antd';
import type { Account } from './portal.js';

/** The choice of demo accounts. */
export function SignIn({ accounts }: { readonly accounts: readonly Account[] }) {
  return (
    <Card title={<h1>登录</h1>} className="sign-in">
      {accounts.map(({ id, title, displayName, hint }) => (
        <form key={id} method="post" action="/portal/sign-in">
          <input type="hidden" name="account" value={id} />
          <Button htmlType="submit" type="primary" size="large">
            {title} · {displayName}
          </Button>
          <p>{hint}</p>
        </form>
      ))}
    </Card>
  );
}
