import { browser } from '$app/env';
import { openGuide } from './guide.ts';

let isStarted = false;

/**
 * Opens the guide before a page that needs it is shown. Where law and words cannot be fetched, the page stays what the
 * server made of it: a form that works without scripts.
 *
 * @param more what else the page needs
 */
export async function open(path: string, more: () => Promise<unknown> = async () => {}): Promise<void> {
  if (!browser) return;
  const isFirst = !isStarted;
  isStarted = true;
  try {
    await Promise.all([openGuide(), more()]);
  } catch {
    if (isFirst) window.early?.giveUp();
    else location.assign(path);
    // The page as it stands is the answer; nothing more comes.
    await new Promise(() => {});
  }
}
