import { theGuide } from '#lib/guide.ts';
import { languageOf } from '#lib/language.ts';
import { FILE_NAME, notesOf } from '#lib/notes.ts';
import { speak } from '#lib/say.ts';
import { answer } from '#lib/server/step.ts';

/** The plan as a file, for a browser without scripts. Made, sent, forgotten. */
export async function POST({ request, params }) {
  const { visit, today } = await answer(request, languageOf(params));
  const guide = theGuide(languageOf(params));
  const text = notesOf(guide, guide.plan(visit.answers, today), visit, speak(guide.words.strings));
  return new Response(text, {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename="${FILE_NAME}"`,
    },
  });
}
