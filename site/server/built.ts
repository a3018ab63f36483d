/** The built site, as a server needs it: files, and pages made while somebody waits. */
import { readFileSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SorryPages } from './sorry.ts';

/** What the build writes down about itself. */
export interface About {
  readonly version: string;
  /** The day on which the law was read; where files differ, the oldest. */
  readonly law: string;
  /** By language. */
  readonly sorry: Readonly<Record<string, SorryPages>>;
  /** What stands on pages with questions where no server reads them, by language. */
  readonly needsScripts: Readonly<Record<string, string>>;
}

/** A request for a page, with all that reaches our pages of it: no address, no browser, no host. */
export interface Ask {
  readonly method: string;
  readonly path: string;
  readonly accept: string | undefined;
  readonly body: Buffer | null;
}

export interface Built {
  readonly about: About;
  /** Paths of files, and of pages that were made ahead. */
  readonly files: ReadonlySet<string>;
  readonly sendFile: RequestListener;
  readonly makePage: (ask: Ask) => Promise<Response>;
}

interface Adapter {
  readonly server: { respond(request: Request, options: object): Promise<Response> };
  readonly assets: Table;
  readonly prerendered_assets: Table;
}
interface Table {
  readonly entries: readonly (readonly [path: string, entry: unknown])[];
}

/** Pages link by path alone, so whichever name the site is reached by, they are made under this one. */
const ORIGIN = 'http://localhost';

/** Opens the built site in a folder. */
export async function openBuilt(folder: string): Promise<Built> {
  const open = (file: string) => import(pathToFileURL(join(folder, file)).href);
  const { server, assets, prerendered_assets }: Adapter = await open('adapter-node.js');
  const { handler: sendFile } = (await open('server/handler.js')) as { handler: RequestListener };
  return {
    about: JSON.parse(readFileSync(join(folder, 'about.json'), 'utf8')) as About,
    files: new Set([...assets.entries, ...prerendered_assets.entries].map(([path]) => path)),
    sendFile,
    makePage: ({ method, path, accept, body }) => {
      const headers: Record<string, string> = { origin: ORIGIN, accept: accept ?? '*/*' };
      if (body) headers['content-type'] = 'application/x-www-form-urlencoded';
      const request = new Request(ORIGIN + path, { method, headers, body: body as BodyInit | null });
      return server.respond(request, { getClientAddress: () => '' });
    },
  };
}
