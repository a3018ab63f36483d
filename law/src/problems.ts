/** What is wrong in a law file, in words that a person who edits YAML understands. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** One law file or several have problems. `problems` lists all of them, in file and line order. */
export class LawError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    super(
      `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in the law files:\n${problems.map(showProblem).join('\n')}`,
    );
    this.name = 'LawError';
    this.problems = problems;
  }
}

/** `CA.yaml:12: …`, the form that editors turn into a link. */
export const showProblem = ({ file, line, message }: Problem): string => `${file}:${line}: ${message}`;
