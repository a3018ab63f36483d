import type { PaperDocument, RenderWords } from '@until-signed/papers';
import type { World } from './outcome.ts';

/** By the ending of its name, what a file of a paper is. */
const FORMATS = { pdf: 'pdf', docx: 'docx', html: 'html', htm: 'html' } as const;
export type Format = (typeof FORMATS)[keyof typeof FORMATS];

/** What each kind of file may be called at its end. */
export const ENDINGS = Object.keys(FORMATS).map((ending) => `.${ending}`);
export const CALENDAR_ENDINGS = ['.ics'];

/** The ending of a file's name, in small letters and with its dot; nothing where it has none. */
export const endingOf = (path: string): string => /[^/\\](\.[a-z]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '';

/** What a file of this name holds; null where the name does not say. */
export function formatOf(path: string): Format | null {
  const ending = endingOf(path).slice(1);
  return Object.hasOwn(FORMATS, ending) ? FORMATS[ending as keyof typeof FORMATS] : null;
}

/** The bytes of a paper. Each renderer is loaded only when it is needed: they are the heaviest code of the house. */
export async function renderFile(
  paper: PaperDocument,
  format: Format,
  world: World,
  options: {
    readonly words: RenderWords;
    readonly filed: RenderWords;
    readonly today: string;
    readonly notes: boolean;
  },
): Promise<Uint8Array> {
  switch (format) {
    case 'pdf': {
      const { renderPdf } = await import('@until-signed/papers/pdf');
      return renderPdf(paper, await world.fonts(), options);
    }
    case 'docx': {
      const { renderDocx } = await import('@until-signed/papers/docx');
      return renderDocx(paper, options);
    }
    case 'html': {
      const { renderHtml } = await import('@until-signed/papers/html');
      return new TextEncoder().encode(renderHtml(paper, options));
    }
  }
}
