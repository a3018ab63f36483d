import { loadFonts } from '@until-signed/papers/fonts';
import type { Plugin } from 'vite';

const ID = 'virtual:fonts';
const DEV = '/@until-signed/fonts/';
const FACES = ['regular', 'bold', 'italic'] as const;

/**
 * Puts the three fonts of a PDF beside the app, the very bytes that the server sets its own in. A browser fetches them
 * with the first PDF that somebody asks for; whose and which it is, the request does not tell.
 */
export function fontFiles(): Plugin {
  return {
    name: 'until-signed-fonts',
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    async load(id) {
      if (id !== `\0${ID}`) return;
      const isBuild = this.environment.mode === 'build';
      // The server has fonts of its own; only what goes to a browser is a file.
      if (this.environment.name !== 'client')
        return FACES.map((face) => `export const ${face}Url = '';`).join('\n');
      const fonts = await loadFonts();
      return FACES.map((face) => {
        if (!isBuild) return `export const ${face}Url = '${DEV}${face}';`;
        const reference = this.emitFile({ type: 'asset', name: `serif-${face}.ttf`, source: fonts[face] });
        return `export const ${face}Url = import.meta.ROLLUP_FILE_URL_${reference};`;
      }).join('\n');
    },
    configureServer(server) {
      server.middlewares.use(async (request, response, next) => {
        const face = FACES.find((one) => request.url === DEV + one);
        if (!face) return next();
        response.setHeader('content-type', 'font/ttf');
        response.end((await loadFonts())[face]);
      });
    },
  };
}
