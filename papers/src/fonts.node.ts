/** The fonts that a PDF is set in, read from their package: Noto Serif, under the Open Font License. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { PdfFonts } from './pdf.ts';

const PACKAGE = '@expo-google-fonts/noto-serif';

/** Where each font lies, for whoever serves or copies the files. */
export const FONT_FILES = {
  regular: fileOf('400Regular/NotoSerif_400Regular.ttf'),
  bold: fileOf('700Bold/NotoSerif_700Bold.ttf'),
  italic: fileOf('400Regular_Italic/NotoSerif_400Regular_Italic.ttf'),
} as const;

let read: PdfFonts | undefined;

/** The fonts, read once. */
export function loadFonts(): PdfFonts {
  read ??= {
    regular: readFileSync(FONT_FILES.regular),
    bold: readFileSync(FONT_FILES.bold),
    italic: readFileSync(FONT_FILES.italic),
  };
  return read;
}

function fileOf(path: string): string {
  return createRequire(import.meta.url).resolve(`${PACKAGE}/${path}`);
}
