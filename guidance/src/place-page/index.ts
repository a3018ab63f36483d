/** Pages about places: one for each, one that compares all by a field. Read by the site when it is built. */
export { comparisonText, knowledgeText, placesText, placeText } from './as-text.ts';
export { type ComparedPlace, type Comparison, comparison } from './compare.ts';
export type { General } from './everywhere.ts';
export { FIELDS, type Field, fieldOf, OPEN } from './fields.ts';
export type { NamedLink } from './help.ts';
export { clerkQuestions, type InShort, type PlacePage, placePage } from './page.ts';
export type { PlaceForm, PlaceLine, PlacePart, PlaceSection } from './sections.ts';
export { PLACE_SLUGS, placeOfSlug } from './slugs.ts';
export { inSentence, type Voice, voiceOf } from './voice.ts';
