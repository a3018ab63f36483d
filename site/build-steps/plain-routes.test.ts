import { globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import * as plain from './plain-routes.js';

/** A part of the router that nobody is meant to import. */
const kit = dirname(createRequire(import.meta.url).resolve('@sveltejs/kit/package.json'));
const whole = await import(`${kit}/src/utils/routing.js`);

const ROUTES = fileURLToPath(new URL('../src/routes', import.meta.url));
const routes = globSync('**/+page.svelte', { cwd: ROUTES }).map(
  (file) => `/${file.replaceAll('\\', '/').replace(/\/?\+page\.svelte$/, '')}`,
);
const lang = (name: string) => (name === 'es' ? name : undefined);
/** The same as the router knows it. */
const matcher = {
  '~standard': {
    validate: (value: unknown) => (lang(String(value)) ? { value } : { issues: [{ message: '' }] }),
  },
};

const PATHS = routes.flatMap((route) =>
  ['', '/es', '/xx', '/us'].flatMap((language) =>
    ['california', 'es', 'a%20b', ''].flatMap((value) => {
      const path = route.replace(/\/\[\[\w+=\w+\]\]/, language).replace(/\[\w+\]/, value);
      return [path, `${path}/`, path.slice(0, -1), `${path}/x`];
    }),
  ),
);

test.each(routes)('an address is one of %s, or is not, as for the router itself', (route) => {
  const [ours, theirs] = [plain.parse_route_id(route), whole.parse_route_id(route)];
  expect(PATHS.some((path) => ours.pattern.test(path))).toBe(true);
  for (const path of PATHS) {
    const [one, other] = [ours.pattern.exec(path), theirs.pattern.exec(path)];
    expect(Boolean(one), path).toBe(Boolean(other));
    if (!one || !other) continue;
    expect(plain.exec(one, ours.params, { lang }), path).toEqual(
      whole.exec(other, theirs.params, { lang: matcher }),
    );
  }
});

test.each(['/a-[b]', '/[...rest]', '/(group)/a', '/[[a]]-b'])('%s is refused', (route) => {
  expect(() => plain.parse_route_id(route)).toThrow('Only plain addresses.');
});
