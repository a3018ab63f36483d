/** Reading a page aloud, with a voice that is on the device itself. Any other voice would be sent the text. */

/** What can speak: the browser's own, or a stand-in for the tests. */
export interface Speaker {
  speak: (utterance: SpeechSynthesisUtterance) => void;
  cancel: () => void;
}

/** A voice of the language that speaks without the network, or none. */
export function localVoice(
  voices: readonly SpeechSynthesisVoice[],
  language: string,
): SpeechSynthesisVoice | null {
  const own = voices.filter(
    ({ lang, localService }) => localService && lang.toLowerCase().split(/[-_]/)[0] === language,
  );
  return own.find((voice) => voice.default) ?? own[0] ?? null;
}

const BLOCKS = 'h1, h2, h3, h4, p, li, dt, dd, label, legend, small';
/** What is pressed or filled in is not read, nor what nobody sees. */
const SILENT =
  'script, style, noscript, button, summary, select, textarea, .hidden, [hidden], [aria-hidden="true"], [data-aloud], details:not([open])';

/** The texts of a part of the page in their order, as far as they are on screen: one for each block. */
export function textsOf(root: Element): string[] {
  const texts: string[] = [];
  let last: Element | null = null;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!parent || parent.closest(SILENT)) continue;
    const block = parent.closest(BLOCKS) ?? root;
    const text = (node.textContent ?? '').replace(/\s+/g, ' ');
    if (block === last) texts.push((texts.pop() ?? '') + text);
    else if (text.trim() !== '') {
      texts.push(text);
      last = block;
    }
  }
  return texts.map((text) => text.trim()).filter((text) => /[\p{L}\p{N}]/u.test(text));
}

export type Reading = 'silent' | 'reading' | 'paused';

/**
 * Reads texts one after another. To pause is to end within a text and begin it again later: not every device can hold
 * a voice in the middle of a word.
 */
export class Reader {
  #texts: readonly string[] = [];
  #at = 0;
  /** Tells a text that was broken off from one that came to its end. */
  #turn = 0;
  readonly #speaker: Speaker;
  readonly #utter: (text: string) => SpeechSynthesisUtterance;
  readonly #onchange: (reading: Reading) => void;

  constructor(
    speaker: Speaker,
    utter: (text: string) => SpeechSynthesisUtterance,
    onchange: (reading: Reading) => void,
  ) {
    this.#speaker = speaker;
    this.#utter = utter;
    this.#onchange = onchange;
  }

  start(texts: readonly string[]): void {
    this.#texts = texts;
    this.#at = 0;
    this.resume();
  }

  pause(): void {
    this.#hush();
    this.#onchange('paused');
  }

  resume(): void {
    this.#hush();
    this.#onchange('reading');
    this.#next();
  }

  stop(): void {
    this.#hush();
    this.#at = 0;
    this.#onchange('silent');
  }

  #hush(): void {
    this.#turn += 1;
    this.#speaker.cancel();
  }

  #next(): void {
    const text = this.#texts[this.#at];
    if (text === undefined) {
      this.stop();
      return;
    }
    const turn = this.#turn;
    const utterance = this.#utter(text);
    utterance.onend = () => {
      if (turn !== this.#turn) return;
      this.#at += 1;
      this.#next();
    };
    utterance.onerror = () => {
      if (turn === this.#turn) this.stop();
    };
    this.#speaker.speak(utterance);
  }
}
