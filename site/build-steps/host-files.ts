/** What tells common file hosts which headers to send: the same that our own server sends. */
import { FOREVER, HEADERS, IMMUTABLE, MAKERS, MAKERS_POLICY, NOT_TO_BE_FOUND } from '../server/headers.ts';
import { WORKER, WORKER_POLICY } from '../server/offline.ts';
import { OF_PERSON } from '../src/lib/of-person.ts';

/** Files by name: `_headers` for Netlify, Cloudflare Pages and their like, `.htaccess` for Apache. */
export function hostFiles(pages: readonly string[]): Record<string, string> {
  const { 'cache-control': noStore = '', ...always } = HEADERS;
  // A host joins the headers of all rules that fit, so each path gets one rule for how long it is kept.
  const rules: [path: string, headers: Readonly<Record<string, string>>][] = [
    ['/*', always],
    ...pages.map((path): [string, Record<string, string>] => [
      path,
      { 'cache-control': noStore, ...(OF_PERSON.test(path) && NOT_TO_BE_FOUND) },
    ]),
    [WORKER, { 'cache-control': noStore, 'content-security-policy': WORKER_POLICY }],
    [`${IMMUTABLE}*`, { 'cache-control': FOREVER }],
    [`${MAKERS}*`, { 'content-security-policy': MAKERS_POLICY }],
  ];
  return { _headers: rules.map(ruleOf).join(''), '.htaccess': apache(always, noStore) };
}

const ruleOf = ([path, headers]: readonly [string, Readonly<Record<string, string>>]): string =>
  `${path}\n${Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join('')}`;

const apache = (
  always: Readonly<Record<string, string>>,
  noStore: string,
): string => `ErrorDocument 404 /404.html
DirectorySlash Off
Options -Indexes
<IfModule mod_rewrite.c>
  RewriteEngine On
  RewriteCond %{DOCUMENT_ROOT}%{REQUEST_URI}.html -f
  RewriteRule ^[w/-]+$ /$0.html [L]
</IfModule>
<IfModule mod_headers.c>
${Object.entries(always)
  .map(([name, value]) => `  Header always set ${name} "${value}"\n`)
  .join('')}  Header set cache-control "${noStore}"
  Header set cache-control "${FOREVER}" "expr=%{REQUEST_URI} =~ m#^${IMMUTABLE}#"
  Header set x-robots-tag "${NOT_TO_BE_FOUND['x-robots-tag']}" "expr=%{REQUEST_URI} =~ m#${OF_PERSON.source}#"
  Header set content-security-policy "${MAKERS_POLICY}" "expr=%{REQUEST_URI} =~ m#^${MAKERS}#"
</IfModule>
`;
