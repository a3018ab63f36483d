import { part } from '../part.ts';
import { type Held, holding } from './memory.ts';
import { run, type ServerResult } from './run.ts';
import { memorySection, serverSection } from './section.ts';

/** The server under load, beside a bare one. */
export const serverPart = part<ServerResult>({
  id: 'server',
  run: () => run(),
  write: (result) => ({
    title: 'The server under load',
    goals: [],
    text: serverSection(result),
    charts: [],
  }),
});

/** What the server holds after very many plans. */
export const memoryPart = part<readonly Held[]>({
  id: 'memory',
  run: () => holding(),
  write: (held) => {
    const [, first] = held;
    const last = held.at(-1);
    const grown = first && last ? (last.held - first.held) / 2 ** 20 : Number.NaN;
    return {
      title: 'What the server holds after many plans',
      goals: [
        {
          says: `what a server holds after ${(last?.plans ?? 0).toLocaleString('en')} plans, beyond the first tenth`,
          goal: `≤ ${MOST_GROWN} MB`,
          measured: `${grown.toFixed(1)} MB`,
          met: grown <= MOST_GROWN,
        },
      ],
      text: memorySection(held),
      charts: [],
    };
  },
});

/** What is kept once of each kind of page may still come in the second tenth. */
const MOST_GROWN = 4;
