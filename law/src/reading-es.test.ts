import { expect, test } from 'vitest';
import { inflesz, syllables } from './reading-es.ts';

test.each([
  ['ley', 1],
  ['juez', 1],
  ['orden', 2],
  ['causa', 2],
  ['guerra', 2],
  ['día', 2],
  ['país', 2],
  ['leer', 2],
  ['ciudad', 2],
  ['audiencia', 3],
  ['petición', 3],
  ['tribunal', 3],
  ['secretaría', 5],
  ['ahora', 3],
  ['quien', 1],
  ['pingüino', 3],
  ['mantenerse', 4],
  ['DVRO', 1],
])('%s has %s syllables', (word, count) => {
  expect(syllables(word)).toBe(count);
});

test('short plain sentences are easier than long ones with long words', () => {
  const easy = inflesz('La orden sigue vigente. Un juez decide. Llame hoy a la secretaría.');
  const hard = inflesz(
    'La desestimación de las correspondientes solicitudes requerirá necesariamente la comparecencia simultánea de ambas partes interesadas ante la autoridad jurisdiccional competente.',
  );
  expect(easy).toBeGreaterThan(75);
  expect(hard).toBeLessThan(10);
});

test('English names in brackets are not counted', () => {
  expect(inflesz('Presente una moción (motion to dissolve the injunction).')).toBe(
    inflesz('Presente una moción.'),
  );
});
