import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** Below this, the headers outweigh what is saved. */
const LEAST_BYTES = 1_000;

/** Writes each asset of the dashboard compressed beside itself, so that nothing is compressed while somebody waits for it. */
export function packAssets(folder) {
  for (const name of readdirSync(folder)) {
    const content = readFileSync(`${folder}/${name}`);
    if (content.length < LEAST_BYTES) continue;
    writeFileSync(`${folder}/${name}.br`, brotliCompressSync(content));
    writeFileSync(`${folder}/${name}.gz`, gzipSync(content, { level: 9 }));
  }
}
