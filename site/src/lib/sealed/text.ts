/** Bytes as text, for a place that keeps text alone. */

/** So many bytes become letters at once: a call takes no more arguments than that everywhere. */
const AT_ONCE = 8192;

export function toText(bytes: Uint8Array): string {
  let letters = '';
  for (let at = 0; at < bytes.length; at += AT_ONCE)
    letters += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  return btoa(letters);
}

/** Null: the text stands for no bytes. */
export function fromText(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return null;
  }
}
