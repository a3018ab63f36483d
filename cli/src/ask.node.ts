/** The questions at a terminal, one a screen, until the plan. */
import { type AskedQuestion, type Day, type Guide, plain } from '@until-signed/guidance';
import { type Doc, note, section, text } from './doc.ts';
import { answered, back, chosen, current, type Interview, START } from './interview.ts';
import { planDoc } from './plan-doc.ts';
import { put } from './prompts.node.ts';
import { type Say, sayer } from './say.ts';
import { openScreen, type Screen } from './screen.node.ts';
import { type Layout, toText } from './to-text.ts';

/** Before this many answers a plan would say little, and seeing it is not offered. */
const ENOUGH = 2;

/**
 * Asks until no question can change the plan, or until the plan is asked for.
 *
 * @returns the plan as text; null when the person left
 */
export async function ask(
  guide: Guide,
  { today, full, layout, output }: { today: Day; full: boolean; layout: Layout; output: NodeJS.WriteStream },
): Promise<string | null> {
  const say = sayer(guide.words);
  const screen = openScreen(output);
  const state = await answersOf(guide, today, layout, say, screen).finally(screen.close);
  if (!state) {
    screen.wipe();
    return null;
  }
  const plan = toText(planDoc(guide, guide.plan(state.answers, today), { full }), layout);
  return `${plan}\n${toText([note(say('ask.stays'))], layout)}`;
}

/** Question by question. Null when the person leaves. */
async function answersOf(
  guide: Guide,
  today: Day,
  layout: Layout,
  say: Say,
  screen: Screen,
): Promise<Interview | null> {
  let state = START;
  for (let question = current(guide, state, today); question; question = current(guide, state, today)) {
    screen.show(`${toText(above(question, guide.left(state.answers, today), say), layout)}\n`);
    const done = await put(question, {
      say,
      placeOf: (typed) => guide.read({ where: typed }).answers.where ?? null,
      chosen: chosen(state, question),
      canGoBack: state.steps.length > 0,
      canSeePlan: state.steps.length >= ENOUGH,
    });
    if (done === 'leave') return null;
    if (done === 'plan') break;
    state = done === 'back' ? back(state) : answered(state, question, done.given);
  }
  return state;
}

/** What stands above a question: how many are left, where to look, and why we ask. */
function above(question: AskedQuestion, left: number, say: Say): Doc {
  const help = plain(question.help);
  return [
    note(left === 1 ? say('ask.left-one') : say('ask.left', { count: left })),
    note(say('ask.keys')),
    section(question.title),
    ...help
      .split('\n\n')
      .filter((part) => part !== '')
      .map((part) => text(part)),
    ...(question.why ? [text(say('ask.why', { why: question.why }))] : []),
  ];
}
