import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { create } from 'fontkit';
import { expect, test } from 'vitest';
import { FONT_LETTERS } from './font-letters.ts';
import { loadFonts } from './fonts.node.ts';

const fonts = await loadFonts();
const faces = Object.entries(fonts).map(([face, bytes]) => [face, create(bytes)] as const);
const wide = (text: string, font: ReturnType<typeof create>) =>
  (font.layout(text) as { advanceWidth: number }).advanceWidth;

test.each([
  ['English', 'The quick brown fox jumps over the lazy dog. 0123456789'],
  ['Spanish', 'El pingüino Wenceslao hizo kilómetros bajo exhaustiva lluvia y frío, añoraba: ¿y? ¡sí!'],
  ['Vietnamese', 'Do bạch kim rất quý nên sẽ dùng để lắp vô xương. Đặng Hồ Quỳnh Ưng Nguyễn Thị Phượng'],
  [
    'Polish, Czech, Turkish and Romanian',
    'Zażółć gęślą jaźń, příliš žluťoučký kůň, şık İğdır ılık, Știință ș',
  ],
  ['Icelandic, Hungarian, Latvian', 'Þórdís Ægisdóttir ð, árvíztűrő tükörfúrógép, glāžšķūņu rūķīši'],
  [
    'Russian, Ukrainian, Serbian',
    'Съешь ещё этих мягких французских булок. Їжакевич Ґалаґан є і, Ђорђе Љиљана Њ Џ',
  ],
  ['Kazakh, Tajik, Mongolian', 'Әлия Ғабит Қайрат Ңұр Өмір Үміт Һ, Ҷамшед Ҳ Ӣ Ӯ, Өвөрхангай Үү'],
  ['Greek', 'Δημήτρης Παπαδόπουλος ΰ Ϊ ώ ς'],
  [
    'Hawaiian, Navajo, Yoruba, Marshallese',
    'Kahaʻulelio Kūhiō, Diné bizaad hólǫ́ǫ́ łį́į́ʼ, Adébáyọ̀ ṣẹ́gun, M̧ajeļ n̄a',
  ],
  ['Hausa, Ewe, Fula', 'Ɓala Ɗauda Ƙano Ƴar, Eʋe Ɣ Ŋutɔ ɛ, Ɲaamu'],
  ['Pinyin and Salish', 'Lǚ Xiǎo míng nǐ hǎo, ɬ ʔ ʷ x̌ ƛ̓'],
  [
    'signs',
    '§ ¶ • · – — ‘ ’ “ ” „ « » ‹ › … ½ ¼ ¾ ⅓ ⅔ ⅛ $ ¢ £ € ¥ ₫ ₱ ₹ ₽ ₩ © ® ™ № ° ′ ″ × ÷ ± − ¹ ² ³ ª º',
  ],
])('each face has every letter of %s', (_, text) => {
  for (const [face, font] of faces) {
    const missing = [...text.normalize('NFC')].filter(
      (letter) => !font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0),
    );
    expect(missing, face).toEqual([]);
  }
});

test('letters are kerned, and set as wide as the whole font sets them', () => {
  const whole = create(
    readFileSync(
      createRequire(import.meta.url).resolve(
        '@expo-google-fonts/noto-serif/400Regular/NotoSerif_400Regular.ttf',
      ),
    ),
  );
  const cut = create(fonts.regular);
  expect(wide('AV', cut)).toBeLessThan(wide('A', cut) + wide('V', cut));
  for (const text of [
    'AVATAR To. We, fi ffl',
    'Łukasz Żółciński',
    'Nguyễn Thị',
    'łį́į́ʼ M̧ajeļ',
    'Тут Ґалаґан',
    'Παύλος',
  ])
    expect(wide(text, cut)).toBe(wide(text, whole));
});

test('an accent with no letter of its own stands over its letter', () => {
  const { positions } = create(fonts.regular).layout('ǫ́') as { positions: { xAdvance: number }[] };
  expect(positions.map(({ xAdvance }) => xAdvance)).toEqual([expect.any(Number), 0]);
});

test('each letter is listed once', () => {
  const letters = [...FONT_LETTERS];
  expect(letters.filter((letter, index) => letters.indexOf(letter) !== index)).toEqual([]);
});

test('the license stays in the font', () => {
  for (const [face, font] of faces) {
    const { copyright, license, licenseURL } = (font as unknown as { name: { records: Names } }).name.records;
    expect(copyright?.en, face).toContain('Noto');
    expect(license?.en, face).toContain('SIL Open Font License');
    expect(licenseURL?.en, face).toMatch(/^https?:/);
  }
});

test('all three together weigh what an old phone can fetch, and are the same each time', async () => {
  const bytes = Object.values(fonts);
  expect(bytes.reduce((sum, each) => sum + gzipSync(each).length, 0)).toBeLessThan(225_000);
  expect(await loadFonts()).toBe(fonts);
});

type Names = Readonly<Record<string, { readonly en: string } | undefined>>;
