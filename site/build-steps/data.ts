import type { Words } from '@until-signed/guidance';
import { loadWords } from '@until-signed/guidance/load-words';
import type { Law } from '@until-signed/law';
import { loadLaw } from '@until-signed/law/load';
import type { Plugin } from 'vite';
import { readPapers } from '../src/lib/server/load-papers.ts';
import { lawFile, sourcesFile } from './law-files.ts';
import { slimWords } from './slim.ts';

const ID = 'virtual:data';
const DEV = '/@until-signed/';

/**
 * Puts the law of all jurisdictions, its sources, the words of a language and its papers beside the app, each as one
 * file whose name is a hash of what is in it. Which one a browser fetches tells nothing of the person who uses it.
 */
export function dataFiles(language: string): Plugin {
  let files: Record<string, string> | undefined;
  const made = () => {
    files ??= filesOf(loadLaw(), loadWords(language));
    return files;
  };
  return {
    name: 'until-signed-data',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load(id) {
      if (id !== `\0${ID}`) return;
      // The server has law and words of its own; only what goes to a browser is a file.
      const isBuild = this.environment.mode === 'build';
      const isClient = this.environment.name === 'client';
      return Object.entries(made())
        .map(([name, source]) => {
          if (!isClient) return `export const ${name}Url = '';`;
          if (!isBuild) return `export const ${name}Url = '${DEV}${name}.json';`;
          const reference = this.emitFile({ type: 'asset', name: `${name}.json`, source });
          return `export const ${name}Url = import.meta.ROLLUP_FILE_URL_${reference};`;
        })
        .join('\n');
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const name = request.url?.startsWith(DEV) ? request.url.slice(DEV.length).replace(/\.json$/, '') : '';
        const source = Object.hasOwn(made(), name) ? made()[name] : undefined;
        if (source === undefined) return next();
        response.setHeader('content-type', 'application/json');
        response.end(source);
      });
    },
  };
}

function filesOf(law: Law, words: Words): Record<string, string> {
  const gaps = Object.fromEntries(Object.values(law.jurisdictions).map(({ code, gaps }) => [code, gaps]));
  return {
    law: JSON.stringify(lawFile(law)),
    sources: JSON.stringify(sourcesFile(law)),
    words: JSON.stringify(slimWords(words)),
    gaps: JSON.stringify(gaps),
    papers: JSON.stringify(readPapers(words)),
  };
}
