import { parseArgs } from './args.ts';
import { COMMANDS, commandOf, specOf } from './commands.ts';
import { factsDoc, factsJson } from './facts-command.ts';
import { todayOf } from './given-answers.ts';
import { type DetailHelp, helpDoc } from './help.ts';
import { lawCheck } from './law-check.ts';
import { lawCommand } from './law-command.ts';
import { lawImpact } from './law-impact-command.ts';
import { argMistake } from './mistakes.ts';
import { asJson, type Outcome, refused, said, type World } from './outcome.ts';
import { planCommand } from './plan-command.ts';
import { sayer } from './say.ts';
import { toText } from './to-text.ts';
import { clean, nearest } from './typed.ts';

/** The questions are to be asked at a terminal; only the rim can do that. */
export interface Interview {
  readonly interview: { readonly language: string; readonly today: string; readonly full: boolean };
}

const LANGUAGE = 'en';

/**
 * Carries out one command line.
 *
 * @returns what to say on which stream and the exit status (0 done, 1 problems found, 2 bad input), or that the questions are to be asked
 * @throws LawError, WordsError and MissingWords, each with its list of problems
 */
export async function run(args: readonly string[], world: World): Promise<Outcome | Interview> {
  const called = commandOf(args);
  if (!called) return refused([noCommand(args[0] ?? '', world)]);
  const { command, rest } = called;
  const spec = specOf(command);
  const parsed = parseArgs(rest, spec);
  const wanted = parsed.values.get('lang') ?? LANGUAGE;
  const spoken = world.languages.includes(wanted);
  const language = spoken ? wanted : LANGUAGE;
  const words = world.words(language);
  const say = sayer(words);
  const mistakes = [
    ...parsed.problems.map((problem) => argMistake(problem, spec, command, say)),
    ...(spoken
      ? []
      : [say('error.language', { value: clean(wanted), languages: world.languages.join(', ') })]),
  ];
  if (parsed.switches.has('help') && mistakes.length === 0)
    return said(
      toText(
        helpDoc(
          command,
          words,
          () => world.guide(language),
          world.languages,
          command === 'paper' ? await detailHelp(world, language) : [],
        ),
        world.layout,
      ),
    );
  if (parsed.switches.has('version') && mistakes.length === 0) return said(`${world.version}\n`);
  switch (command) {
    case 'interview': {
      const { today, mistakes: badDay } = todayOf(parsed.values.get('today'), world, say);
      if (mistakes.length + badDay.length > 0) return refused([...mistakes, ...badDay]);
      return { interview: { language, today, full: parsed.switches.has('full') } };
    }
    case 'plan':
      return planCommand(parsed, world, language, say, mistakes);
    case 'paper': {
      // Loaded only here: the code of the papers takes its time, and no other command needs it.
      const { paperCommand } = await import('./paper-command.ts');
      return paperCommand(parsed, world, language, say, mistakes);
    }
    case 'facts': {
      if (mistakes.length > 0) return refused(mistakes);
      const guide = world.guide(language);
      return parsed.switches.has('json')
        ? asJson(factsJson(guide))
        : said(toText(factsDoc(guide), world.layout));
    }
    case 'law check':
      return lawCheck(parsed.words, world, say, mistakes);
    case 'law impact':
      return lawImpact(parsed, world, words, say, mistakes);
    default:
      return lawCommand(command, parsed, world, language, say, mistakes);
  }
}

async function detailHelp(world: World, language: string): Promise<readonly DetailHelp[]> {
  const [{ DETAILS }, { words }] = await Promise.all([
    import('@until-signed/papers'),
    world.papers(language),
  ]);
  return DETAILS.map((detail) => ({
    id: detail.id,
    label: words.details[detail.id]?.label ?? detail.id,
    fields: detail.kind === 'list' ? detail.fields.map((field) => field.id) : [],
  }));
}

function noCommand(typed: string, world: World): string {
  const say = sayer(world.words(LANGUAGE));
  const near = nearest(typed, COMMANDS);
  const value = clean(typed);
  return near
    ? say('error.command-near', { value, near })
    : say('error.command', { value, commands: COMMANDS.join(', ') });
}
