/** A court term as glossary.yaml has it: see there. */
export interface GlossaryTerm {
  readonly en: string;
  readonly es: string;
  readonly id?: string;
  readonly means?: Readonly<Record<string, string>>;
  readonly finds?: readonly string[];
  readonly keeps?: readonly string[];
}

/** A court term as the page of terms tells it. `english` stands beside it where the page is in another language. */
export interface Term {
  readonly id: string;
  readonly term: string;
  readonly english: string | null;
  readonly means: string;
}

/** The terms that are explained, in the order of the language's letters. */
export function termsIn(language: string, glossary: readonly GlossaryTerm[]): readonly Term[] {
  return glossary
    .flatMap(({ id, means, ...names }): Term[] => {
      const text = means?.[language];
      if (!id || !text) return [];
      const term = language === 'es' ? withoutEnglish(names.es) : plainName(names.en);
      return [{ id, term, english: language === 'en' ? null : plainName(names.en), means: text }];
    })
    .sort((one, other) => sortKey(one.term).localeCompare(sortKey(other.term), language));
}

/** `to withdraw` is looked for under W, `la fiscalía` under F. */
const sortKey = (term: string): string => term.replace(/^(?:to|la|el) /, '');

/** Without what only tells terms of one name apart, such as `order (of a judge)`. */
const plainName = (name: string): string =>
  name
    .replace(/ \((?:of a judge|of papers|for survivors|a petition|criminal|of court)\)/g, '')
    .replaceAll('; ', ', ');

/** The English stands beside it already. */
const withoutEnglish = (name: string): string =>
  name.replace(/ \((?!en |una |sin |de un juez)[^)]*\)/g, '').replaceAll('; ', ', ');
