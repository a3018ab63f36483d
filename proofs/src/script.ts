/**
 * Builds formulas of propositional logic as the text of an SMT-LIB script, which any solver reads. Equal formulas
 * are written once.
 */
export class Script {
  private readonly names = new Map<string, string>();
  private lines: string[] = [];
  private readonly told: string[] = [];

  /** A Boolean that is free. Declared once, however often it is asked for. */
  atom(name: string): string {
    const quoted = `|${name}|`;
    if (!this.names.has(quoted)) {
      this.names.set(quoted, quoted);
      this.lines.push(`(declare-const ${quoted} Bool)`);
    }
    return quoted;
  }

  /** Whether some formula speaks of it. */
  has(name: string): boolean {
    return this.names.has(`|${name}|`);
  }

  not(of: string): string {
    if (of === 'true') return 'false';
    if (of === 'false') return 'true';
    return of.startsWith('(not ') ? of.slice(5, -1) : `(not ${of})`;
  }

  and(...of: readonly string[]): string {
    return this.join('and', 'true', 'false', of);
  }

  or(...of: readonly string[]): string {
    return this.join('or', 'false', 'true', of);
  }

  implies(first: string, then: string): string {
    return this.or(this.not(first), then);
  }

  /** More than so many of these are true. */
  moreThan(most: number, of: readonly string[]): string {
    return of.length <= most
      ? 'false'
      : `(>= (+ ${of.map((one) => `(ite ${one} 1 0)`).join(' ')}) ${most + 1})`;
  }

  private join(op: 'and' | 'or', neutral: string, decisive: string, of: readonly string[]): string {
    const parts = [...new Set(of)].filter((part) => part !== neutral).sort();
    if (parts.some((part) => part === decisive || parts.includes(this.not(part)))) return decisive;
    if (parts.length === 0) return neutral;
    if (parts.length === 1) return parts[0] as string;
    const text = `(${op} ${parts.join(' ')})`;
    let name = this.names.get(text);
    if (name === undefined) {
      name = `f${this.names.size}`;
      this.names.set(text, name);
      this.lines.push(`(define-fun ${name} () Bool ${text})`);
    }
    return name;
  }

  /** The declarations and definitions made since this was last asked. */
  flush(): string {
    const text = this.lines.join('\n');
    this.told.push(...this.lines);
    this.lines = [];
    return text;
  }

  /** Every declaration and definition. */
  all(): string {
    return [...this.told, ...this.lines].join('\n');
  }
}
