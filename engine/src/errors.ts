/** A fact's definition, or a value asked of it, is wrong. `problems` lists everything wrong at once. */
export class FactError extends Error {
  override readonly name = 'FactError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/** A model, or what was asked of it, does not fit together. `problems` lists everything wrong at once. */
export class ModelError extends Error {
  override readonly name = 'ModelError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/** New knowledge leaves a fact no value at all: it could be `had`, and now it should be one of `given`. */
export class ContradictionError extends Error {
  override readonly name = 'ContradictionError';
  readonly fact: string;
  readonly had: readonly string[];
  readonly given: readonly string[];

  constructor(fact: string, had: readonly string[], given: readonly string[]) {
    super(`"${fact}" can be ${list(had)}, but is said to be ${list(given)}`);
    this.fact = fact;
    this.had = had;
    this.given = given;
  }
}

function list(values: readonly string[]): string {
  return values.length === 0 ? 'nothing' : values.map((value) => `"${value}"`).join(' or ');
}

/** The entries that appear more than once, each named once, in order of their second appearance. */
export function repeated(entries: readonly string[]): string[] {
  return [...new Set(entries.filter((entry, at) => entries.indexOf(entry) !== at))];
}
