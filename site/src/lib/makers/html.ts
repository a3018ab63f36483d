import type { PaperDocument } from '@until-signed/papers';
import { type HtmlOptions, renderHtml } from '@until-signed/papers/html';
import { answer } from './maker.ts';

answer(({ paper, options }: { paper: PaperDocument; options: HtmlOptions }) => renderHtml(paper, options));
