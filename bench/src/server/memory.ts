import autocannon from 'autocannon';
import { LIMITS } from '../../../site/server/limits.ts';
import { start } from './child.ts';
import { headersOf } from './load.ts';

/** What the server holds after so many plans. */
export interface Held {
  readonly plans: number;
  readonly held: number;
  readonly resident: number;
}

const PARTS = 10;
const WHERE = ['AL', 'CA', 'DC', 'FL', 'GU', 'MA', 'NY', 'OR', 'PR', 'TX', 'WA', 'WY'];
const PERSONS = WHERE.flatMap((where) =>
  ['protected', 'restrained'].flatMap((role) =>
    ['temporary', 'final'].map(
      (stage) =>
        `a.role=${role}&a.where=${where}&a.kind=civil&a.stage=${stage}&a.goal=end` +
        '&order=role,where,kind,stage,goal&go=plan&q=goal&v=end',
    ),
  ),
);

/** Asks for plans of different persons, and for what the server holds on the way. The site must be built. */
export async function holding(plans = 200_000): Promise<readonly Held[]> {
  const child = await start('ours');
  try {
    const seen: Held[] = [];
    const look = async (done: number) => {
      const { held, resident } = await child.usage();
      seen.push({ plans: done, held, resident });
      console.log(`  ${done} plans: ${(held / 2 ** 20).toFixed(1)} MB held`);
    };
    const ask = (amount: number) =>
      autocannon({
        url: `http://127.0.0.1:${child.port}`,
        connections: 4,
        // A machine that does nothing for a while, because its host does something else, loses no request.
        timeout: 120,
        amount,
        reconnectRate: LIMITS.perConnection / 2,
        requests: PERSONS.map((body) => ({
          method: 'POST' as const,
          path: '/plan',
          body,
          headers: headersOf({ id: 'plan', method: 'POST', path: '/plan' }),
        })),
      });
    // What is made once, on first use, is made now.
    await ask(PERSONS.length * 2);
    await look(0);
    for (let part = 1; part <= PARTS; part += 1) {
      const { errors, timeouts, non2xx } = await ask(Math.round(plans / PARTS));
      if (errors + non2xx > 0)
        throw new Error(
          `${timeouts} plans came too late, ${errors - timeouts} not at all, ${non2xx} as something else.`,
        );
      await look(Math.round((plans / PARTS) * part));
    }
    return seen;
  } finally {
    await child.end();
  }
}
