/** What a command takes: flags with a value, flags without one, and how many words besides. */
export interface Spec {
  readonly valued: readonly string[];
  readonly switches: readonly string[];
  readonly words: number;
}

export type ArgProblem =
  | { readonly kind: 'flag' | 'no-value' | 'no-use' | 'twice'; readonly flag: string }
  | { readonly kind: 'word'; readonly word: string };

/** A command line, sorted. Names stand without their dashes. */
export interface Parsed {
  readonly values: ReadonlyMap<string, string>;
  readonly switches: ReadonlySet<string>;
  readonly words: readonly string[];
  readonly problems: readonly ArgProblem[];
}

/** A map, because a person may also type the name of something that every object has. */
const SHORT: ReadonlyMap<string, string> = new Map([
  ['-h', '--help'],
  ['-v', '--version'],
  ['-o', '--output'],
]);
const isFlag = (arg: string) => arg.startsWith('-') && arg !== '-';

/** Sorts the arguments of a command, `--name value` or `--name=value`. Never throws: finds all problems at once. */
export function parseArgs(args: readonly string[], spec: Spec): Parsed {
  const values = new Map<string, string>();
  const switches = new Set<string>();
  const words: string[] = [];
  const problems: ArgProblem[] = [];
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    if (!isFlag(arg)) {
      if (words.push(arg) > spec.words) problems.push({ kind: 'word', word: arg });
      continue;
    }
    const equals = arg.indexOf('=');
    const flag = equals < 0 ? arg : arg.slice(0, equals);
    const long = SHORT.get(flag) ?? flag;
    const name = long.startsWith('--') ? long.slice(2) : '';
    const given = equals < 0 ? undefined : arg.slice(equals + 1);
    if (spec.switches.includes(name)) {
      switches.add(name);
      if (given !== undefined) problems.push({ kind: 'no-use', flag });
      continue;
    }
    const next = args[at + 1];
    const value = given ?? (next !== undefined && !isFlag(next) ? next : undefined);
    if (given === undefined && value !== undefined) at++;
    if (!spec.valued.includes(name)) problems.push({ kind: 'flag', flag });
    else if (value === undefined || value === '') problems.push({ kind: 'no-value', flag });
    else if (values.has(name)) problems.push({ kind: 'twice', flag });
    else values.set(name, value);
  }
  return { values, switches, words, problems };
}
