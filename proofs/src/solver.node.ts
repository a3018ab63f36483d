import { init, killThreads } from 'z3-solver';

/** What the solver found: nobody, or one case by the names asked for. */
export type Found = ReadonlyMap<string, boolean> | null;

/** The solver in its own context. Text in, text out; the same script can be given to any other solver. */
export class Solver {
  private readonly evaluate: (script: string) => Promise<string>;
  private readonly stop: () => Promise<unknown>;

  private constructor(evaluate: Solver['evaluate'], stop: Solver['stop']) {
    this.evaluate = evaluate;
    this.stop = stop;
  }

  static async start(): Promise<Solver> {
    const { Z3, em } = await init();
    const context = Z3.mk_context(Z3.mk_config());
    return new Solver(
      (script) => Z3.eval_smtlib2_string(context, script),
      () => killThreads(em as Parameters<typeof killThreads>[0]),
    );
  }

  /** Declares, defines and asserts for all that follows. */
  async add(script: string): Promise<void> {
    if (script.trim() === '') return;
    const answer = await this.evaluate(script);
    if (/error|unsupported/.test(answer)) throw new Error(`the solver refuses the script: ${answer}`);
  }

  /** Is there a case in which all of these are true? For each question on its own, in one go. */
  async possible(questions: readonly (readonly string[])[]): Promise<readonly boolean[]> {
    const script = questions
      .map((all) => `(push)${all.map((one) => `(assert ${one})`).join('')}(check-sat)(pop)`)
      .join('\n');
    const answers = (await this.evaluate(script)).trim().split(/\s+/).filter(Boolean);
    if (answers.length !== questions.length || answers.some((one) => one !== 'sat' && one !== 'unsat'))
      throw new Error(`the solver gives no answer: ${answers.join(' ').slice(0, 300)}`);
    return answers.map((one) => one === 'sat');
  }

  /** A case in which all of these are true, with as many of `rather` as can be, each with its weight. */
  async find(
    all: readonly string[],
    names: readonly string[],
    rather: readonly (readonly [string, number])[] = [],
  ): Promise<Found> {
    const script = [
      '(push)',
      ...all.map((one) => `(assert ${one})`),
      ...rather.map(([one, weight]) => `(assert-soft ${one} :weight ${weight})`),
      '(check-sat)',
    ].join('\n');
    const answer = (await this.evaluate(script)).trim();
    const isFound = answer === 'sat';
    if (!isFound && answer !== 'unsat')
      throw new Error(`the solver gives no answer: ${answer.slice(0, 300)}`);
    const values = isFound ? await this.evaluate(`(get-value (${names.join(' ')}))`) : '';
    await this.evaluate('(pop)');
    if (!isFound) return null;
    if (/error/.test(values)) throw new Error(`the solver gives no values: ${values.slice(0, 300)}`);
    const found = [...values.matchAll(/(\|[^|]*\||[^\s()|]+)\s+(true|false)/g)];
    return new Map(found.map(([, name = '', value]) => [name, value === 'true']));
  }

  async end(): Promise<void> {
    await this.stop();
  }
}
