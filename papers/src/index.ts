export { DETAILS, type Details, readDetails } from './details.ts';
export { type Filling, fillPaper } from './fill.ts';
export { type Fitting, type Part, papersFor } from './fits.ts';
export { withoutGlosses } from './gloss.ts';
export type { Audience, Block, Gloss, Inline, PaperDocument, Text } from './model.ts';
export { textOfBlocks } from './model.ts';
export type { PaperWords } from './paper-words.ts';
export { type RenderWords, renderWords } from './render-words.ts';
export type { Template } from './template.ts';
export {
  COURT_LANGUAGE,
  type CourtLanguage,
  copyToUnderstand,
  isInTwoLanguages,
  namesOf,
  paperFor,
  renderingOf,
} from './two-languages.ts';
