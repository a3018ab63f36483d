import type { PaperDocument } from '@until-signed/papers';
import { type DocxOptions, renderDocx } from '@until-signed/papers/docx';
import { answer } from './maker.ts';

answer(({ paper, options }: { paper: PaperDocument; options: DocxOptions }) => renderDocx(paper, options));
