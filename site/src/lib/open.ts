import { browser } from '$app/env';
import { isGuideOpen, openGuide } from './guide.ts';

let isStarted = false;

/**
 * Opens the guide before a page that needs it is shown. Where law and words cannot be fetched, the page stays what the
 * server made of it: a form that works without scripts.
 */
export async function open(path: string): Promise<void> {
  if (!browser) return;
  const isFirst = !isStarted;
  isStarted = true;
  if (isGuideOpen()) return;
  try {
    await openGuide();
  } catch {
    if (isFirst) window.early?.giveUp();
    else location.assign(path);
    // The page as it stands is the answer; nothing more comes.
    await new Promise(() => {});
  }
}
