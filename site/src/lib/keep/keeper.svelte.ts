/** Keeps the answers of this page on the device, sealed, after each change of them; carries them in files. */
import type { Guide } from '@until-signed/guidance';
import { memory } from '../memory.svelte.ts';
import { saveFile } from '../save-file.ts';
import { isSameLock, type Lock, newLock, open, seal } from '../sealed/sealed.ts';
import { fromText, toText } from '../sealed/text.ts';
import { pack, type Restored, unpack } from './content.ts';
import { forgetKept, keepText, keptText } from './store.ts';

/** The name of a file tells nothing. */
const FILE_NAME = 'notes.bin';

class Keeper {
  /** The last change could not be kept: there is too much of it, or the browser refuses. */
  isFailing = $state(false);
  #lock: Lock | null = null;
  #unwatch = () => {};

  /** Keeps from now on. Resolves to whether it can. */
  async start(phrase: string, withTyped: boolean): Promise<boolean> {
    const { sitting } = memory;
    const lock = await newLock(phrase, crypto);
    // Whoever left or began anew meanwhile keeps nothing.
    if (!lock || memory.sitting !== sitting) return false;
    this.#keepWith(lock, withTyped);
    if (await this.#write(lock, true)) {
      this.#watch(lock);
      return true;
    }
    this.stop();
    return false;
  }

  /** Opens what this device keeps, and goes on keeping it. Null: it does not open with that. */
  async resume(phrase: string, guide: Guide): Promise<Restored | null> {
    const { sitting } = memory;
    const opened = await openSealed(fromText(keptText() ?? ''), phrase, guide);
    // Nothing comes back for somebody who left meanwhile.
    if (!opened || memory.sitting !== sitting) return null;
    const { restored, lock } = opened;
    memory.restore(restored);
    this.#keepWith(lock, restored.typed !== null);
    this.#watch(lock);
    return restored;
  }

  /** Keeps no longer. What is kept stays. */
  stop(): void {
    this.#unwatch();
    this.#lock = null;
    memory.keeps = 'nothing';
  }

  /** Keeps no longer, and forgets what is kept. It takes no passphrase. */
  forget(): void {
    this.stop();
    forgetKept();
  }

  #keepWith(lock: Lock, withTyped: boolean): void {
    this.stop();
    this.#lock = lock;
    this.isFailing = false;
    memory.keeps = withTyped ? 'all' : 'answers';
  }

  #watch(lock: Lock): void {
    const check = () => {
      if (!holds(lock)) this.stop();
    };
    // Forgotten in another window is forgotten here.
    addEventListener('storage', check);
    const end = $effect.root(() => {
      $effect(() => {
        if (memory.keeps === 'nothing') this.stop();
        else if (memory.visit && memory.typed) void this.#write(lock);
      });
    });
    this.#unwatch = () => {
      removeEventListener('storage', check);
      end();
      this.#unwatch = () => {};
    };
  }

  /** @param isFirst it takes the place of whatever is kept, or of nothing */
  async #write(lock: Lock, isFirst = false): Promise<boolean> {
    const { keeps, visit, typed } = memory;
    const sealed = await seal(pack(visit, keeps === 'all' ? typed : null), lock, crypto);
    // What came in between decides: leaving, beginning anew, forgetting, a newer change.
    if (this.#lock !== lock || memory.keeps === 'nothing') return false;
    if (memory.visit !== visit || memory.typed !== typed) return isFirst && this.#write(lock, true);
    if (!isFirst && !holds(lock)) {
      this.stop();
      return false;
    }
    const isKept = sealed !== null && keepText(toText(sealed));
    this.isFailing = !isKept;
    return isKept;
  }
}

/** Is what the device keeps under this lock? */
function holds(lock: Lock): boolean {
  const kept = fromText(keptText() ?? '');
  return kept !== null && isSameLock(kept, lock);
}

/** Hands out the answers as a file. Resolves to whether it could be made. */
export async function carry(phrase: string, withTyped: boolean): Promise<boolean> {
  const { sitting, visit, typed } = memory;
  const text = pack(visit, withTyped ? typed : null);
  const lock = await newLock(phrase, crypto);
  const sealed = lock && (await seal(text, lock, crypto));
  // Whoever left meanwhile gets no file.
  if (!sealed || memory.sitting !== sitting) return false;
  saveFile(new Blob([sealed], { type: 'application/octet-stream' }), FILE_NAME);
  return true;
}

/** Opens a file into this page. Null: it does not open with that. */
export async function openFile(bytes: Uint8Array, phrase: string, guide: Guide): Promise<Restored | null> {
  const { sitting } = memory;
  const opened = await openSealed(bytes, phrase, guide);
  if (!opened || memory.sitting !== sitting) return null;
  memory.restore(opened.restored);
  return opened.restored;
}

async function openSealed(
  bytes: Uint8Array | null,
  phrase: string,
  guide: Guide,
): Promise<{ restored: Restored; lock: Lock } | null> {
  const opened = bytes && (await open(bytes, phrase, crypto));
  const restored = opened && unpack(opened.text, guide);
  return restored ? { restored, lock: opened.lock } : null;
}

export const keeper = new Keeper();
