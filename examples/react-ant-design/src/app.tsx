import { Button, ConfigProvider, Layout } from 'antd';
import chinese from 'antd/locale/zh_CN';
import { useEffect, useState } from 'react';
import { ClassRoster } from './class-roster.js';
import { fetchAccounts, type Accounts } from './portal.js';
import { SignIn } from './sign-in.js';

/** The vendor's own application. */
export function App() {
  const [accounts, setAccounts] = useState<Accounts>();
  useEffect(() => void fetchAccounts().then(setAccounts), []);
  if (!accounts) return null;
  return (
    <ConfigProvider locale={chinese}>
      <Layout>
        <Layout.Header className="header">
          <strong>博远校园</strong>
          <span className="school">{accounts.school}</span>
          {accounts.current !== null && (
            <form method="post" action="/portal/sign-out">
              <Button htmlType="submit">退出登录</Button>
            </form>
          )}
        </Layout.Header>
        <Layout.Content className="content">
          {accounts.current === null ? <SignIn accounts={accounts.accounts} /> : <ClassRoster />}
        </Layout.Content>
      </Layout>
    </ConfigProvider>
  );
}
