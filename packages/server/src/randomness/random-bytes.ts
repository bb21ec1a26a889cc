/** Gives so many bytes that nobody can foretell. */
export type RandomBytes = (size: number) => Uint8Array;

/** The system's source of random bytes (Web Crypto). */
export const systemRandomBytes: RandomBytes = (size) => crypto.getRandomValues(new Uint8Array(size));
