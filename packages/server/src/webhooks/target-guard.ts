import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Networks that are not reachable from everywhere (RFC 6890): behind them are machines that trust the backend. */
const CLOSED = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const) {
  CLOSED.addSubnet(network, prefix, 'ipv4');
}

/** Global unicast is 2000::/3; of it, what embeds an IPv4 address or is for documentation is closed too. */
const OPEN6 = new BlockList();
OPEN6.addSubnet('2000::', 3, 'ipv6');
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  CLOSED.addSubnet(network, prefix, 'ipv6');
}

/** True for an address that is reachable from everywhere. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !CLOSED.check(address, 'ipv4');
  return version === 6 && OPEN6.check(address, 'ipv6') && !CLOSED.check(address, 'ipv6');
}

/** Why an address is not sent to. */
export class TargetNotAllowedError extends Error {
  override readonly name = 'TargetNotAllowedError';

  constructor() {
    super('The address is not one that webhooks may be sent to');
  }
}

/** Says where webhooks may be sent to. */
export interface TargetGuard {
  /** False for what can be told from the address alone. */
  allows(url: URL): boolean;
  /** Looks names up for the connection itself, so that a name cannot mean another machine when it is connected to. */
  readonly lookup: LookupFunction;
}

function hostOf({ hostname }: URL): string {
  return hostname.replace(/^\[|\]$/g, '').toLowerCase();
}

/**
 * Only `https:` to addresses that are reachable from everywhere, and whatever the operator names.
 *
 * @param allowedHosts - names and addresses within the operator's own network, which `http:` may be used for too.
 */
export function createTargetGuard(allowedHosts: readonly string[] = []): TargetGuard {
  const allowed = new Set(allowedHosts.map((host) => host.toLowerCase()));
  return {
    allows(url) {
      if (url.username !== '' || url.password !== '') return false;
      const host = hostOf(url);
      if (allowed.has(host)) return url.protocol === 'https:' || url.protocol === 'http:';
      if (url.protocol !== 'https:') return false;
      return isIP(host) === 0 ? host.includes('.') : isPublicAddress(host);
    },
    lookup(hostname, options, callback) {
      lookup(hostname, { ...options, all: true }, (error, addresses) => {
        if (error) {
          callback(error, []);
          return;
        }
        const isAllowed = allowed.has(hostname.toLowerCase());
        if (!isAllowed && !addresses.every(({ address }) => isPublicAddress(address))) {
          callback(new TargetNotAllowedError(), []);
          return;
        }
        const [first] = addresses;
        if (options.all === true || first === undefined) callback(null, addresses);
        else callback(null, first.address, first.family);
      });
    },
  };
}
