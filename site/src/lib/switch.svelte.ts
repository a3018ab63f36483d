/**
 * Another language on the same page: the answers, what was typed for papers and where a person is all stay, for they
 * are the same in every language. Nothing of them is sent.
 */
import { goto, preloadData } from '$app/navigation';
import { page } from '$app/state';
import { isGuideOpen, openGuide, openSources } from './guide.ts';
import { theLanguage } from './here.ts';
import { plainPath, to } from './language.ts';
import { openPapers } from './papers.ts';

/** What a page needs beside law and words. */
const NEEDS: Readonly<Record<string, (language: string) => Promise<unknown>>> = {
  '/papers': openPapers,
  '/sources': openSources,
};

const pathHere = (): string => (page.error ? '/' : plainPath(page.url.pathname, theLanguage()));

class Switch {
  /** The language that could not be fetched. */
  away: string | null = $state(null);
  /** The same page comes in another language: nobody is led to its top. */
  isOn = false;
  #chosen: string | null = null;

  /** Goes over only once all is at hand: a page that failed to open would forget the answers. */
  async to(language: string): Promise<void> {
    const now = theLanguage();
    const path = pathHere();
    const address = to(language, path);
    this.away = null;
    try {
      if (isGuideOpen(now)) await openGuide(language);
      await NEEDS[path]?.(language);
      const { type } = await preloadData(address);
      if (type !== 'loaded') throw new Error('The page could not be fetched.');
    } catch {
      this.away = language;
      return;
    }
    // Somebody went on to another page in the meantime.
    if (path !== pathHere()) return this.to(language);
    this.#chosen = language;
    this.isOn = true;
    // Back leads to the page before, and not to the same one in a language that was just left.
    await goto(address, { replace: true, reset: false, state: page.state });
    this.isOn = false;
  }

  /** Back and Forward lead to pages as they were; who has chosen a language since gets them in that one. */
  async follow(): Promise<void> {
    if (this.#chosen !== null && this.#chosen !== theLanguage()) await this.to(this.#chosen);
  }

  /** Takes a press on one of the buttons or links that lead to another language. */
  take(event: Event, pressed: Element | null | undefined): void {
    const language = pressed?.closest('[data-switch]')?.getAttribute('data-switch');
    if (!language) return;
    event.preventDefault();
    event.stopPropagation();
    void this.to(language);
  }
}

export const languageSwitch = new Switch();
