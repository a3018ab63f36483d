/**
 * The log: one line of JSON for each thing worth telling. It can hold a name of an event and numbers, and where our own
 * code failed. It has no way to say an address, a path, a body or a browser.
 */
export type Event =
  | { readonly event: 'start'; readonly port: number; readonly version: string; readonly law: string }
  | { readonly event: 'stop'; readonly seconds: number }
  | {
      readonly event: 'minute';
      readonly replies: Replies;
      readonly connections: number;
      readonly memory: number;
    }
  | { readonly event: 'error'; readonly name: string; readonly trace: readonly string[] };

/** How many replies there were of each kind. `broken` ones were never finished: somebody went away. */
export type Replies = Readonly<Partial<Record<'2xx' | '3xx' | '4xx' | '5xx' | 'broken', number>>>;

/** LOG=errors leaves out all but errors. */
const isQuiet = process.env.LOG === 'errors';

export function log(event: Event): void {
  if (isQuiet && event.event !== 'error') return;
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), ...event })}\n`);
}

/** An error as it may be written down: where in our code, never its message, which can quote what somebody sent. */
export function traceOf(error: unknown): Event {
  if (!(error instanceof Error)) return { event: 'error', name: 'not an Error', trace: [] };
  const lines = (error.stack ?? '').split('\n').filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line));
  return { event: 'error', name: safeName(error), trace: lines.slice(0, 12).map(placeOf) };
}

/** Names are ours or the engine's; anything that does not look like one stays unsaid. */
const safeName = ({ name }: Error): string => (/^[A-Z]\w{0,40}$/.test(name) ? name : 'Error');

/** “function (file:line:column)”, without the folders above it. */
const placeOf = (line: string): string =>
  line
    .trim()
    .replace(/^at /, '')
    .replace(/(?:file:\/\/)?\/[^()]*\/(?=[^/()]+:\d+:\d+)/, '');
