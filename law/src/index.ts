export { type Cite, cite, safeUrl } from './cite.ts';
export {
  BOX_DETAILS,
  FORM_ACTS,
  NONE_FOUND,
  ORDER_TYPES,
  SECTIONS,
  type SectionName,
  UNKNOWN,
} from './constants.ts';
export { kept } from './kept.ts';
export { covers, isSection, type Known as KnownSection, orderOf, orderTypes, sectionFor } from './read.ts';
export type {
  Contacts,
  Form,
  FormAct,
  FormBox,
  Helpline,
  Hosts,
  Jurisdiction,
  Law,
  National,
  NationalFact,
  Order,
  OrderType,
  Source,
} from './schema.ts';
