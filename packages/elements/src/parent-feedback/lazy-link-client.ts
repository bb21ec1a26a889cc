import type { FamilyClient } from '@homevisit/client';
import { importAgain } from '../foundation/import-again.js';

/** The transport could not be loaded. It counts as a broken connection, which it nearly always is. */
class LoadingFailedError extends Error {
  override readonly name = 'LoadingFailedError';
  readonly code = 'homevisit.network';
}

/** A client whose transport is loaded at the first call, so that the element itself stays small. */
export function lazyLinkClient(baseUrl: string, hash: string): FamilyClient {
  const open = async (): Promise<FamilyClient> => {
    const module = await importAgain(() => import('./link-client.js')).catch((cause: unknown) => {
      throw new LoadingFailedError('the transport could not be loaded', { cause });
    });
    return module.openLink(baseUrl, hash);
  };
  return {
    getFamilyVisit: async (options) => (await open()).getFamilyVisit(options),
    sendFeedback: async (draft, options) => (await open()).sendFeedback(draft, options),
    replyToRequest: async (id, reply, options) => (await open()).replyToRequest(id, reply, options),
    getFamilyData: async (options) => (await open()).getFamilyData(options),
    askAboutData: async (draft, options) => (await open()).askAboutData(draft, options),
    getFamilyAgreement: async (options) => (await open()).getFamilyAgreement(options),
    answerAgreement: async (answer, options) => (await open()).answerAgreement(answer, options),
    listConductRules: async (options) => (await open()).listConductRules(options),
    reportMisconduct: async (draft, options) => (await open()).reportMisconduct(draft, options),
  };
}
