/** Links to other pages of the site, while a page holds what a person has told. */
import { goto, preloadCode } from '$app/navigation';

/** The page of ours that a click is about to open here; nothing where it opens elsewhere, or loads anew on purpose. */
function pathOf(event: MouseEvent): string | null {
  const { target, button, altKey, ctrlKey, metaKey, shiftKey } = event;
  const link = target instanceof Element ? target.closest('a') : null;
  if (!link || event.defaultPrevented || button !== 0 || altKey || ctrlKey || metaKey || shiftKey)
    return null;
  const isElsewhere = link.origin !== location.origin || link.target !== '' || link.hasAttribute('download');
  if (isElsewhere || link.dataset.leave !== undefined || link.dataset.sveltekitReload !== undefined)
    return null;
  return link.pathname === location.pathname ? null : link.pathname;
}

/**
 * Opens a page of ours only once all of it is at hand. Where the server is gone, or has become another version, the
 * router would load the page anew, and what was told would be gone with this one.
 *
 * @returns false: it cannot be had now, and the page stays
 */
export async function goSafely(event: MouseEvent): Promise<boolean> {
  const path = pathOf(event);
  if (path === null) return true;
  event.preventDefault();
  try {
    await preloadCode(path as '/about');
    const data = await fetch(`${path === '/' ? '' : path}/__data.json`, { credentials: 'omit' });
    // A page without data of its own has none to be fetched.
    if (!data.ok && data.status !== 404) return false;
  } catch {
    return false;
  }
  await goto(path);
  return true;
}
