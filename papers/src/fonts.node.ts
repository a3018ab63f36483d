/**
 * The fonts that a PDF is set in: Noto Serif, under the Open Font License, cut to the letters we promise. The server,
 * the command line and the files for browsers all have them from here, so that all make the same PDF.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { FONT_FEATURES, FONT_LETTERS } from './font-letters.ts';
import type { PdfFonts } from './pdf.ts';

const PACKAGE = '@expo-google-fonts/noto-serif';

const FILES = {
  regular: '400Regular/NotoSerif_400Regular.ttf',
  bold: '700Bold/NotoSerif_700Bold.ttf',
  italic: '400Regular_Italic/NotoSerif_400Regular_Italic.ttf',
} as const satisfies Record<keyof PdfFonts, string>;

/** Entries of a font's own table of names: copyright, license and where the license is found. They must stay. */
const LICENSE = [0, 13, 14];

let cut: Promise<PdfFonts> | undefined;

/** The fonts, cut once: that takes some 50 ms, less than reading them back from a cache would be worth. */
export function loadFonts(): Promise<PdfFonts> {
  cut ??= cutAll();
  return cut;
}

async function cutAll(): Promise<PdfFonts> {
  // Only whoever makes a PDF waits for the tool.
  const { default: subset } = await import('subset-font');
  const light = (path: string) =>
    subset(readFileSync(createRequire(import.meta.url).resolve(`${PACKAGE}/${path}`)), FONT_LETTERS, {
      targetFormat: 'truetype',
      keepFeatures: [...FONT_FEATURES],
      preserveNameIds: LICENSE,
      // Hints are for screens of few dots, and paper has many.
      noHinting: true,
    });
  return {
    regular: await light(FILES.regular),
    bold: await light(FILES.bold),
    italic: await light(FILES.italic),
  };
}
