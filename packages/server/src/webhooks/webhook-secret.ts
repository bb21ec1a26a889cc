import { createHmac } from 'node:crypto';
import { webhookSecretOf } from '@homevisit/client/webhooks';

/** One secret of a webhook; each change raises its generation. */
export interface SecretName {
  readonly schoolId: string;
  readonly webhookId: string;
  readonly generation: number;
}

/**
 * The secret of a webhook. It follows from the server's key, so that the database holds none, and whoever reads a backup
 * can sign nothing.
 */
export function secretOf(key: string, { schoolId, webhookId, generation }: SecretName): string {
  return webhookSecretOf(
    createHmac('sha256', key)
      .update(JSON.stringify(['webhook', schoolId, webhookId, generation]))
      .digest(),
  );
}
