import { browser } from '$app/env';
import { openGuide } from './guide.ts';
import { languageOf, to } from './language.ts';

let isStarted = false;

/**
 * Opens the guide before a page that needs it is shown. Where law and words cannot be fetched, the page stays what the
 * server made of it: a form that works without scripts.
 *
 * @param path where the page stands in the first language
 * @param params the parameters of its route
 * @param more what else the page needs
 */
export async function open(
  path: string,
  params: { readonly lang?: string | undefined },
  more: (language: string) => Promise<unknown> = async () => {},
): Promise<void> {
  if (!browser) return;
  const language = languageOf(params);
  const isFirst = !isStarted;
  isStarted = true;
  try {
    await Promise.all([openGuide(language), more(language)]);
  } catch {
    if (isFirst) window.early?.giveUp();
    else location.assign(to(language, path));
    // The page as it stands is the answer; nothing more comes.
    await new Promise(() => {});
  }
}
