import { createHomevisitClient } from '@homevisit/client';

/** Somebody who may sign in to the demo. */
export interface Account {
  readonly id: string;
  readonly displayName: string;
  readonly title: string;
  readonly hint: string;
}

/** Who may sign in, and who is. */
export interface Accounts {
  readonly school: string;
  readonly current: string | null;
  readonly accounts: readonly Account[];
}

/** Asks the portal who is signed in. */
export async function fetchAccounts(): Promise<Accounts> {
  const response = await fetch('/portal/accounts');
  return (await response.json()) as Accounts;
}

/** The kit's client, on the portal's own accounts. */
export const client = createHomevisitClient({
  baseUrl: '/api/homevisit',
  getToken: async () => {
    const response = await fetch('/portal/homevisit-token', { method: 'POST' });
    const { token } = (await response.json()) as { token: string };
    return token;
  },
});
