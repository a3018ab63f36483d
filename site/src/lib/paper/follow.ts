/** So much is seen above and below what was written. */
const ROOM = 80;

/** Where a paper scrolls beside its form: to what was just written, so that it is seen there. */
export function follow(paper: HTMLElement | undefined, text: string): void {
  if (!paper || paper.scrollHeight <= paper.clientHeight) return;
  const wanted = plain(text);
  if (wanted === '') return;
  const found = [...paper.querySelectorAll('.typed')].find(
    ({ textContent }) => plain(textContent ?? '') === wanted,
  );
  if (!found) return;
  const [box, frame] = [found.getBoundingClientRect(), paper.getBoundingClientRect()];
  if (box.bottom > frame.bottom - ROOM) paper.scrollTop += box.bottom - frame.bottom + ROOM;
  else if (box.top < frame.top + ROOM) paper.scrollTop += box.top - frame.top - ROOM;
}

const plain = (text: string): string => text.replace(/\s+/gu, '').normalize('NFC');
