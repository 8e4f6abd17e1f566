/** Signs what an address carries, and tells what was signed by it; see `createLinkSigner`. */
export type Signer = { sign(text: string): string; fits(text: string, code: string): boolean };
