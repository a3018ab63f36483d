/** The one thing that this site may keep on a device, and only when a person asked for it: a sealed text. */

/** A name that tells nothing. "Leave now" empties the whole store, also before this code is there. */
const NAME = 'notes';

/** What is kept; null where nothing is, or where the browser shuts its store. */
export function keptText(): string | null {
  try {
    return localStorage.getItem(NAME);
  } catch {
    return null;
  }
}

/** Keeps a text in place of the one before. False: the browser refuses, or has no room. */
export function keepText(text: string): boolean {
  try {
    localStorage.setItem(NAME, text);
    return true;
  } catch {
    return false;
  }
}

export function forgetKept(): void {
  try {
    localStorage.removeItem(NAME);
  } catch {
    // The store is shut: then nothing is in it.
  }
}

/** Can this browser lock anything? Only over a safe connection, and not the oldest ones. */
export const canLock = (): boolean => globalThis.crypto?.subtle !== undefined;
