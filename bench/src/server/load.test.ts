import { expect, test } from 'vitest';
import { start } from './child.ts';
import { load } from './load.ts';

test('a server in a process of its own is asked again and again, and says what it used', async () => {
  const bare = await start('bare');
  try {
    await bare.learn([['GET /here', { status: 200, headers: {}, body: btoa('A page') }]]);
    const [here, away] = [
      await load(bare.port, { id: 'here', method: 'GET', path: '/here' }, 2, 1),
      await load(bare.port, { id: 'away', method: 'POST', path: '/away', body: 'x=1' }, 2, 1),
    ];
    expect(Object.keys(here.replies)).toEqual(['200']);
    expect(Object.keys(away.replies)).toEqual(['404']);
    expect(here.p50).toBeGreaterThan(0);
    expect(here.p99).toBeGreaterThanOrEqual(here.p50);
    expect(await bare.cpu()).toBeGreaterThan(0);
    expect((await bare.usage()).held).toBeGreaterThan(0);
  } finally {
    await bare.end();
  }
});
