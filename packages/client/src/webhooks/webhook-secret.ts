const PREFIX = 'whsec_';

/** The bytes of a secret, with or without its prefix. */
export function secretBytes(secret: string): Uint8Array<ArrayBuffer> {
  const text = atob(secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : secret);
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

/** A secret as it is told to a receiver. */
export function secretText(bytes: Uint8Array): string {
  return PREFIX + base64(bytes);
}

/** Bytes in base64. */
export function base64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
