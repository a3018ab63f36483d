import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { schemaJson } from './schema-json.ts';

interface Shape {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly additionalProperties?: boolean | Shape;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly anyOf?: readonly Shape[];
  readonly enum?: readonly string[];
}

const written: Shape = JSON.parse(readFileSync(new URL('../schema.json', import.meta.url), 'utf8'));

/** Every object that the schema describes, with its path. */
function objects(shape: Shape, path = ''): [string, Shape][] {
  const inner = [
    ...Object.entries(shape.properties ?? {}).map(([key, part]) => [`${path}.${key}`, part] as const),
    ...(shape.items ? [[`${path}[]`, shape.items] as const] : []),
    ...(shape.anyOf ?? []).map((part) => [path, part] as const),
  ];
  return [
    ...(shape.properties ? [[path, shape] as [string, Shape]] : []),
    ...inner.flatMap(([at, part]) => objects(part, at)),
  ];
}

test('schema.json is in step with the shape that the loader demands (else: npm run schema -w @until-signed/law)', () => {
  expect(written).toEqual(JSON.parse(JSON.stringify(schemaJson())));
});

test('an editor that goes by it marks a key that nobody knows, wherever it stands', () => {
  expect(objects(written).length).toBeGreaterThan(20);
  for (const [path, shape] of objects(written)) expect(shape.additionalProperties, path).toBe(false);
});

test('an editor that goes by it offers the values of a field and misses a key that must be there', () => {
  expect(written.required).toContain('read');
  expect(written.required).toContain('gaps');
  expect(written.properties?.hearing?.properties?.automatic?.enum).toEqual([
    'yes',
    'no',
    'sometimes',
    'unknown',
  ]);
});
