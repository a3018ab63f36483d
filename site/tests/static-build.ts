/** Makes the static copy in a process of its own, as `npm run build:static` does: the built server is not for tests to load. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const SCRIPT = fileURLToPath(new URL('../build-steps/static-copy.ts', import.meta.url));
const RUN = `const { writeStaticCopy } = await import(process.argv[1]); await writeStaticCopy(process.argv[2]); process.exit(0)`;

export function build(out: string): Promise<void> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', RUN, SCRIPT, out], {
    stdio: 'inherit',
  });
  return new Promise((resolve, reject) => {
    child.once('close', (code) =>
      code === 0 ? resolve() : reject(new Error('The copy could not be made.')),
    );
  });
}
