import type { HomevisitClient, Session } from '@homevisit/client';
import type { PolicySet } from '@homevisit/sdk/policy';

/** The same session later: the school's clock goes on, by the time that has passed on this device. */
function goingOn(session: Session): () => Session {
  const started = performance.now();
  return () => {
    const now = new Date(Date.parse(session.now) + performance.now() - started).toISOString();
    return { ...session, now: now as Session['now'] };
  };
}

/**
 * A client that answers from what the host knows already, and asks the given one for everything else.
 *
 * @param session - Who is signed in, with which rights, at which school; its `now` is taken to be this very moment.
 * @param policies - The school's policies.
 *
 * @example
 * badge.client = withKnown(client, campus.session, campus.policies);
 */
export function withKnown(
  client: HomevisitClient,
  session: Session | undefined,
  policies?: PolicySet,
): HomevisitClient {
  if (!session && !policies) return client;
  const current = session && goingOn(session);
  const known: Partial<Record<PropertyKey, unknown>> = {
    ...(current && { getSession: () => Promise.resolve(current()) }),
    ...(policies && { getPolicies: () => Promise.resolve(policies) }),
  };
  // Asked for by name, so that a host's own class of client keeps its private members.
  return new Proxy(client, {
    get: (target, name) => {
      const own = known[name];
      if (own !== undefined) return own;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
