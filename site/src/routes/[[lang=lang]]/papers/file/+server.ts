import { redirect } from '@sveltejs/kit';
import type { Day } from '@until-signed/guidance';
import { type PaperDocument, type RenderWords, renderingOf } from '@until-signed/papers';
import { CALENDAR_FILE_NAME, calendarFile, calendarTitles } from '@until-signed/papers/calendar';
import { renderDocx } from '@until-signed/papers/docx';
import { loadFonts } from '@until-signed/papers/fonts';
import { renderHtml } from '@until-signed/papers/html';
import { renderPdf } from '@until-signed/papers/pdf';
import { languageOf, to } from '#lib/language.ts';
import { FILE_TYPES } from '#lib/paper/file-types.ts';
import type { PaperFormat } from '#lib/paper/post.ts';
import { fileName } from '#lib/paper/view.ts';
import { theCourt, thePapers } from '#lib/papers.ts';
import { handOut } from '#lib/server/hand-out.ts';
import { paperPost } from '#lib/server/paper-post.ts';

/** A paper or the calendar as a file, for a browser without scripts. Made, sent, forgotten. */
export async function POST({ request, params }) {
  const language = languageOf(params);
  const papers = thePapers(language);
  const post = await paperPost(request, language);
  const wanted = handOut(post, language);
  // The page says what is wrong; nothing is handed out that lacks what somebody wrote for it.
  if (!wanted) redirect(307, to(language, '/papers'));
  if (wanted.kind === 'calendar') {
    const titles = calendarTitles(papers.words.strings);
    const { withPlace } = post.sent;
    return file(calendarFile(wanted.plan, wanted.details, { titles, withPlace }), 'ics', CALENDAR_FILE_NAME);
  }
  const { listed, view, format } = wanted;
  const copy = post.sent.copy ? view.copy : null;
  const paper = copy ?? view.paper;
  const options = {
    ...renderingOf(paper, papers.words, theCourt().words),
    today: post.today,
    notes: copy !== null || !post.sent.bare,
  };
  return file(await made(paper, format, options), format, fileName(listed, format, copy !== null));
}

interface Options {
  readonly words: RenderWords;
  readonly filed: RenderWords;
  readonly today: Day;
  readonly notes: boolean;
}

async function made(paper: PaperDocument, format: PaperFormat, options: Options) {
  switch (format) {
    case 'pdf':
      return renderPdf(paper, await loadFonts(), options);
    case 'docx':
      return renderDocx(paper, options);
    case 'html':
      return renderHtml(paper, options);
  }
}

const file = (body: string | Uint8Array, kind: keyof typeof FILE_TYPES, name: string): Response =>
  new Response(body as BodyInit, {
    headers: {
      'content-type': FILE_TYPES[kind],
      'content-disposition': `attachment; filename="${name}"`,
    },
  });
