import { globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import * as plain from './plain-routes.js';

/** The router's own, which it gives to nobody. */
const kit = dirname(createRequire(import.meta.url).resolve('@sveltejs/kit/package.json'));
const whole = await import(pathToFileURL(join(kit, 'src/utils/routing.js')).href);

const ROUTES = fileURLToPath(new URL('../src/routes', import.meta.url));
const routes = globSync('**/+page.svelte', { cwd: ROUTES }).map(
  (file) => `/${file.replaceAll('\\', '/').replace(/\/?\+page\.svelte$/, '')}`,
);
const lang = (name: string) => (name === 'es' ? name : undefined);
const standard = {
  '~standard': { version: 1, vendor: '', validate: (value: unknown) => ({ value: lang(String(value)) }) },
};
/** The router's own matcher says that there is an issue, where ours says nothing. */
const matcher = {
  '~standard': {
    ...standard['~standard'],
    validate: (value: unknown) =>
      lang(String(value)) ? standard['~standard'].validate(value) : { issues: [{ message: '' }] },
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
      whole.exec(other, theirs.params, { lang: matcher } as never),
    );
  }
});

test.each(['/a-[b]', '/[...rest]', '/(group)/a', '/[[a]]-b'])('%s is refused', (route) => {
  expect(() => plain.parse_route_id(route)).toThrow('Only plain addresses.');
});
