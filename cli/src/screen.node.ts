/**
 * The terminal's second screen. Questions and answers stand there alone, so that nothing of them stays in the
 * window's history, whichever way the program ends.
 */
const OPEN = '\x1b[?1049h';
const CLOSE = '\x1b[?1049l';
const WIPE = '\x1b[2J\x1b[H';
const CURSOR = '\x1b[?25h';

export interface Screen {
  /** An empty screen with this text at its top. */
  show(text: string): void;
  /** Back to the window as it was. */
  close(): void;
  /** Empties the window itself. */
  wipe(): void;
}

export function openScreen(output: NodeJS.WriteStream): Screen {
  let open = true;
  const close = () => {
    if (open) output.write(WIPE + CLOSE + CURSOR);
    open = false;
  };
  const wipe = () => void output.write(WIPE);
  output.write(OPEN + WIPE);
  process.once('exit', close);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => {
      close();
      wipe();
      process.exit(0);
    });
  return { show: (text) => void output.write(WIPE + text), close, wipe };
}
