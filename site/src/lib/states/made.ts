/**
 * Pages of text that are made when the site is built, and never in a browser: what they say of the law would travel
 * twice otherwise, as a page and as the data of the page. Where the app goes from page to page, it fetches such a page as it stands and shows its main
 * part; the page that a visit begins with is there already.
 */
import { error } from '@sveltejs/kit';
import { browser } from '$app/env';

/** One of a place, one that compares by a field, the list of places, or what is known. */
export type StateKind = 'place' | 'compare' | 'list' | 'known';
/** One answer, the list of answers, the court terms, or everything that can be found. */
export type AnswerKind = 'answer' | 'answers' | 'terms' | 'search';

/** Which page. */
export interface Wanted<Kind = StateKind | AnswerKind> {
  readonly kind: Kind;
  /** The part of the address that varies. */
  readonly id?: string;
  readonly language: string;
}

export interface Made {
  readonly title: string;
  readonly html: string;
}

type Maker = (wanted: Wanted) => Made | null;
let maker: Maker | undefined;
/** Only the server has one. */
export const keepMaker = (make: Maker): void => {
  maker = make;
};

/** The page at a path. In a browser it is what the page holds, or what is fetched from there. */
export async function madePage(path: string, wanted: Wanted): Promise<Made & { readonly path: string }> {
  const at = path.replace(/(?<=.)\/$/, '');
  const made = browser ? (shownIn(document, at) ?? (await fetched(at))) : maker?.(wanted);
  if (!made) error(404, '');
  return { ...made, path: at };
}

/** The main part of a page that stands in a document. */
function shownIn(all: Document, path: string): Made | null {
  const part = [...all.querySelectorAll('[data-made]')].find((one) => one.getAttribute('data-made') === path);
  return part ? { title: all.title, html: part.innerHTML } : null;
}

async function fetched(path: string): Promise<Made | null> {
  const response = await fetch(path, { credentials: 'omit' }).catch(() => null);
  // Without a connection the app goes on, with all that was told, and says so.
  if (!response || response.status >= 500) error(503, '');
  if (!response.ok) return null;
  return shownIn(new DOMParser().parseFromString(await response.text(), 'text/html'), path);
}
