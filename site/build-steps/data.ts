import { searchDocs, termsIn } from '@until-signed/guidance/answers-page';
import { loadGlossary } from '@until-signed/guidance/load-glossary';
import type { Plugin } from 'vite';
import { FIRST } from '../src/lib/language.ts';
import { readPapers } from '../src/lib/server/load-papers.ts';
import { allTold, type Told } from './languages.ts';
import { lawFile, sourcesFile } from './law-files.ts';
import { slimWords } from './slim.ts';

const ID = 'virtual:data';
const DEV = '/@until-signed/';
/** What a browser fetches in each language. */
const IN_EACH = ['law', 'words', 'gaps', 'papers', 'search'] as const;

/**
 * Puts the law of all jurisdictions, the words the papers and what can be found of each language beside the app, and the sources of the
 * law once for all, each as one file whose name is a hash of what is in it. Which one a browser fetches tells its
 * language, and nothing else of the person who uses it.
 */
export function dataFiles(): Plugin {
  let files: Record<string, string> | undefined;
  const made = () => {
    files ??= Object.assign({}, ...allTold().map(filesOf)) as Record<string, string>;
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
      const url = (name: string): string => {
        if (!isClient) return "''";
        if (!isBuild) return `'${DEV}${name}.json'`;
        const reference = this.emitFile({ type: 'asset', name: `${name}.json`, source: made()[name] ?? '' });
        return `import.meta.ROLLUP_FILE_URL_${reference}`;
      };
      const inOne = (language: string) =>
        IN_EACH.map((kind) => `${kind}: ${url(`${kind}.${language}`)}`).join();
      const inAll = allTold().map(({ language }) => `${JSON.stringify(language)}: { ${inOne(language)} }`);
      return `export const sourcesUrl = ${url('sources')};\nexport const filesIn = { ${inAll.join()} };`;
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

function filesOf({ language, law, words }: Told): Record<string, string> {
  const gaps = Object.fromEntries(Object.values(law.jurisdictions).map(({ code, gaps }) => [code, gaps]));
  return {
    [`law.${language}`]: JSON.stringify(lawFile(law)),
    [`words.${language}`]: JSON.stringify(slimWords(words)),
    [`gaps.${language}`]: JSON.stringify(gaps),
    [`papers.${language}`]: JSON.stringify(readPapers(words)),
    [`search.${language}`]: JSON.stringify(searchDocs(law, words, termsIn(language, loadGlossary()))),
    // Titles of sources stay as they were published.
    ...(language === FIRST && { sources: JSON.stringify(sourcesFile(law)) }),
  };
}
