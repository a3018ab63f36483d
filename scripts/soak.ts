/** `npm run soak [COUNT]`: 100,000 requests of every kind, good and bad, and what memory the server holds on the way. */
import { soak } from '../site/server/soak/mixed.ts';
import { build, run, Trouble } from './toolchain.mjs';

const PARTS = 10;

await run(async () => {
  const count = Number(process.argv[2] ?? 100_000);
  if (!(count >= 1000)) throw new Trouble('Give a number of requests, at least 1000.');
  await build(process.execPath);
  const site = await soak();
  const all = new Map<string, number>();
  const mb = (bytes: number) => (bytes / 2 ** 20).toFixed(1).padStart(7);
  console.log('requests   seconds   held MB   in all MB');
  // What is made once, on first use, is made now.
  await site.send(1000);
  const begun = performance.now();
  const held: number[] = [];
  for (let part = 0; part <= PARTS; part += 1) {
    const { heap, rss } = await site.memory();
    held.push(heap);
    const sent = String((count / PARTS) * part).padStart(8);
    console.log(
      `${sent}   ${((performance.now() - begun) / 1000).toFixed(0).padStart(7)}   ${mb(heap)}   ${mb(rss)}`,
    );
    if (part === PARTS) break;
    for (const [status, times] of await site.send(count / PARTS))
      all.set(status, (all.get(status) ?? 0) + times);
  }
  await site.end();
  console.log(
    [...all]
      .sort()
      .map(([status, times]) => `${status}: ${times}`)
      .join(', '),
  );
  const grown = (held.at(-1) ?? 0) - (held[1] ?? 0);
  console.log(`Grown after the first tenth: ${mb(grown).trim()} MB`);
  if (grown > 8 * 2 ** 20) throw new Trouble('The server holds more and more memory.');
});
