import { existsSync, readFileSync, statSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

/** Bytes of a file as it travels: packed by the build, or by us where it was not. */
export function brotliSize(file: string): number {
  if (existsSync(`${file}.br`)) return statSync(`${file}.br`).size;
  return existsSync(file) ? brotliCompressSync(readFileSync(file)).length : 0;
}
