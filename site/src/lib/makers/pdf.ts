import type { PaperDocument } from '@until-signed/papers';
import { type PdfFonts, type PdfOptions, renderPdf } from '@until-signed/papers/pdf';
import { answer } from './maker.ts';

answer(({ paper, fonts, options }: { paper: PaperDocument; fonts: PdfFonts; options: PdfOptions }) =>
  renderPdf(paper, fonts, options),
);
