/** Papers by chance, for the tests of renderers: every kind of block, nested, with the texts that are asked for. */
import fc from 'fast-check';
import type { Block, Inline, PaperDocument, Text } from './model.ts';

/** What people type, and what somebody types who wants to break out: marks of HTML and XML, halves of characters. */
export const ANY_TEXT: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '</style><b>',
    '</w:t></w:r>',
    '<!-- --> ]]> <?xml ?>',
    '&amp; &lt; &#60; &nbsp;',
    'a\u0000b\u000bc\ud800d\ufffee',
    'one\r\ntwo\u2028three\tfour',
    '{label} $& $1 {{x}}',
    'مرحبا بالعالم 中文 🙂',
  ),
);

export function randomPaper(text: fc.Arbitrary<string> = ANY_TEXT): fc.Arbitrary<PaperDocument> {
  const maybe = fc.option(text);
  const inline: fc.Arbitrary<Inline> = fc.oneof(
    text,
    fc.record({ em: text }),
    fc.record({ strong: text }),
    fc.record({ typed: text }),
    fc.record({ blank: fc.integer({ min: 1, max: 90 }), label: text }),
  );
  const running: fc.Arbitrary<Text> = fc.array(inline, { maxLength: 4 });
  const items = fc.array(running, { minLength: 1, maxLength: 3 });
  const kind = <K extends Block['kind']>(name: K) => fc.constant(name);
  const table = fc.integer({ min: 1, max: 4 }).chain((columns) => {
    const each = <T>(cell: fc.Arbitrary<T>) => fc.array(cell, { minLength: columns, maxLength: columns });
    return fc.record({
      kind: kind('table'),
      head: each(text),
      rows: fc.array(each(running), { maxLength: 3 }),
      widths: each(fc.integer({ min: 1, max: 9 })),
    });
  });
  const flat: fc.Arbitrary<Block> = fc.oneof(
    fc.record({ kind: kind('heading'), level: fc.constantFrom(2 as const, 3 as const), text: running }),
    fc.record({ kind: kind('p'), text: running }),
    fc.record({ kind: kind('quote'), about: maybe, text }),
    fc.record({ kind: kind('list'), ordered: fc.boolean(), items }),
    fc.record({ kind: kind('boxes'), items }),
    fc.record({ kind: kind('field'), label: text, value: maybe, lines: fc.integer({ min: 0, max: 6 }) }),
    fc.record({
      kind: kind('caption'),
      court: maybe,
      county: maybe,
      caseNumber: maybe,
      parties: fc.array(fc.record({ role: text, name: maybe }), { maxLength: 3 }),
      labels: fc.record({ court: text, county: text, caseNumber: text }),
    }),
    table,
    fc.record({ kind: kind('signature'), lines: fc.array(text, { maxLength: 4 }) }),
    fc.record({ kind: kind('page') }),
  );
  const note = fc.record({ kind: kind('note'), blocks: fc.array(flat, { maxLength: 3 }) });
  return fc.record({
    id: text,
    title: text,
    language: fc.oneof(fc.constantFrom('en', 'es', 'vi'), text),
    audience: fc.constantFrom('court', 'prosecutor', 'self'),
    sheet: fc.oneof(fc.constant([]), fc.array(flat, { maxLength: 4 })),
    blocks: fc.array(fc.oneof({ weight: 5, arbitrary: flat }, note), { maxLength: 6 }),
  });
}
