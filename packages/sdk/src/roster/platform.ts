/** Decodes bytes as the Encoding Standard of WHATWG says; browsers, workers and Node have it. */
export interface Decoder {
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string;
}
interface Encoder {
  encode(text: string): Uint8Array;
  encodeInto(text: string, into: Uint8Array): { read: number; written: number };
}
interface Platform {
  readonly TextDecoder: new (label: string, options?: { fatal?: boolean; ignoreBOM?: boolean }) => Decoder;
  readonly TextEncoder: new () => Encoder;
}

/**
 * What the roster reader asks of the platform. The SDK is compiled without the types of browser or Node, so that
 * nothing of theirs slips in; these two are named here.
 */
export const platform = globalThis as unknown as Platform;
