import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { init, killThreads } from 'z3-solver';

/** What the solver found: nobody, or one case by the names asked for. */
export type Found = ReadonlyMap<string, boolean> | null;

/**
 * The solver in its own context. Text in, text out; the same script can be given to any other solver.
 *
 * The package runs a script in a thread, and frees its text before that thread has read it. A long one is then cut
 * short. So the script is kept in the solver's own memory and read on this thread.
 */
export class Solver {
  private readonly evaluate: (script: string) => string;
  private readonly stop: () => Promise<unknown>;

  private constructor(evaluate: Solver['evaluate'], stop: Solver['stop']) {
    this.evaluate = evaluate;
    this.stop = stop;
  }

  static async start(): Promise<Solver> {
    const { Z3, em } = await init({ instantiateWasm });
    const context = Z3.mk_context(Z3.mk_config());
    const encoder = new TextEncoder();
    return new Solver(
      (script) => {
        const bytes = encoder.encode(`${script}\0`);
        const at = em._malloc(bytes.length);
        new Uint8Array(em.HEAPU32.buffer).set(bytes, at);
        const answer = em.ccall('Z3_eval_smtlib2_string', 'string', ['number', 'number'], [context, at]);
        em._free(at);
        return answer;
      },
      () => killThreads(em),
    );
  }

  /** Declares, defines and asserts for all that follows. */
  add(script: string): void {
    if (script.trim() === '') return;
    const answer = this.evaluate(script);
    if (/error|unsupported/.test(answer)) throw new Error(`the solver refuses the script: ${answer}`);
  }

  /** Is there a case in which all of these are true? For each question on its own, in one go. */
  possible(questions: readonly (readonly string[])[]): readonly boolean[] {
    const script = questions
      .map((all) => `(push)${all.map((one) => `(assert ${one})`).join('')}(check-sat)(pop)`)
      .join('\n');
    const answers = this.evaluate(script).trim().split(/\s+/).filter(Boolean);
    if (answers.length !== questions.length || answers.some((one) => one !== 'sat' && one !== 'unsat'))
      throw new Error(`the solver gives no answer: ${answers.join(' ').slice(0, 300)}`);
    return answers.map((one) => one === 'sat');
  }

  /** A case in which all of these are true, with as many of `rather` as can be, each with its weight. */
  find(
    all: readonly string[],
    names: readonly string[],
    rather: readonly (readonly [string, number])[] = [],
  ): Found {
    const script = [
      '(push)',
      ...all.map((one) => `(assert ${one})`),
      ...rather.map(([one, weight]) => `(assert-soft ${one} :weight ${weight})`),
      '(check-sat)',
    ].join('\n');
    const answer = this.evaluate(script).trim();
    const isFound = answer === 'sat';
    if (!isFound && answer !== 'unsat')
      throw new Error(`the solver gives no answer: ${answer.slice(0, 300)}`);
    const values = isFound ? this.evaluate(`(get-value (${names.join(' ')}))`) : '';
    this.evaluate('(pop)');
    if (!isFound) return null;
    if (/error/.test(values)) throw new Error(`the solver gives no values: ${values.slice(0, 300)}`);
    // The pairs come in the order asked for, each with its value last.
    const truths = [...values.matchAll(/\s(true|false)\)/g)].map(([, value]) => value === 'true');
    if (truths.length !== names.length) throw new Error('the solver gives other values than asked for');
    return new Map(names.map((name, at) => [name, truths[at] === true]));
  }

  async end(): Promise<void> {
    await this.stop();
  }
}

const PROGRAM = createRequire(import.meta.url).resolve('z3-solver/build/z3-built.wasm');

/**
 * Starts the solver's program with a table of functions that remembers what was looked up. The package holds its own
 * memory of that table against the table at every call that may throw, and looking up was a third of all its time.
 * Nobody puts anything into the table later.
 */
function instantiateWasm(
  imports: WebAssembly.Imports,
  done: (instance: WebAssembly.Instance, module: WebAssembly.Module) => WebAssembly.Exports,
): WebAssembly.Exports {
  const module = new WebAssembly.Module(readFileSync(PROGRAM));
  const instance = new WebAssembly.Instance(module, imports);
  const table = instance.exports.__indirect_function_table;
  if (!(table instanceof WebAssembly.Table)) throw new Error('the solver has no table of functions');
  const look = table.get.bind(table);
  // Without gaps, which would make it slow again.
  const found: unknown[] = Array.from({ length: table.length }, () => undefined);
  table.get = (at) => {
    found[at] ??= look(at);
    return found[at];
  };
  return done(instance, module);
}
