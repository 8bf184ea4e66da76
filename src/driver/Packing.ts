/** Packs and unpacks bodies. */
export interface Packing {
  /** As `Content-Encoding: gzip` has it. */
  pack(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer>;
  /** Undoes a `Content-Encoding`; a body that is not what its header says stays as it is. */
  unpack(bytes: Uint8Array<ArrayBuffer>, contentEncoding: string | undefined): Uint8Array;
}
