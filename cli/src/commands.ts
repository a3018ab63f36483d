import { answerable } from '@until-signed/guidance';
import type { Spec } from './args.ts';

/** What can be called, by the words that call it. */
export type CommandName =
  | 'interview'
  | 'plan'
  | 'paper'
  | 'facts'
  | 'law'
  | 'law gaps'
  | 'law stale'
  | 'law check'
  | 'law impact';

const EVERYWHERE = ['help'];

/** The flags of each command. Those of `plan` and `paper` follow from the facts that can be answered. */
export function specOf(command: CommandName): Spec {
  switch (command) {
    case 'interview':
      return { valued: ['lang', 'today'], switches: ['full', 'version', ...EVERYWHERE], words: 0 };
    case 'plan':
      return {
        valued: [...answerable(), 'answers', 'today', 'lang'],
        switches: ['md', 'json', 'full', ...EVERYWHERE],
        words: 0,
      };
    case 'paper':
      return {
        valued: [...answerable(), 'answers', 'details', 'output', 'side', 'today', 'lang'],
        switches: ['for-filing', 'copy', 'place', 'force', 'json', ...EVERYWHERE],
        words: 1,
      };
    case 'facts':
      return { valued: ['lang'], switches: ['json', ...EVERYWHERE], words: 0 };
    case 'law':
    case 'law gaps':
      return { valued: ['lang'], switches: ['json', ...EVERYWHERE], words: 1 };
    case 'law stale':
      return { valued: ['lang', 'months', 'today'], switches: ['json', ...EVERYWHERE], words: 0 };
    case 'law check':
      return { valued: ['lang'], switches: EVERYWHERE, words: Number.POSITIVE_INFINITY };
    case 'law impact':
      return { valued: ['lang', 'today'], switches: ['json', ...EVERYWHERE], words: 2 };
  }
}

export const COMMANDS = ['plan', 'paper', 'facts', 'law'] as const;
export const LAW_COMMANDS = ['gaps', 'stale', 'check', 'impact'] as const;

/** Which command the first words call, and the arguments that are left for it; null where there is none such. */
export function commandOf(args: readonly string[]): { command: CommandName; rest: readonly string[] } | null {
  const [first, second] = args;
  if (first === undefined || (first.startsWith('-') && first !== '-'))
    return { command: 'interview', rest: args };
  if (first === 'help') return { command: 'interview', rest: ['--help'] };
  const sub = first === 'law' ? LAW_COMMANDS.find((name) => name === second) : undefined;
  if (sub) return { command: `law ${sub}`, rest: args.slice(2) };
  const found = COMMANDS.find((name) => name === first);
  return found ? { command: found, rest: args.slice(1) } : null;
}
