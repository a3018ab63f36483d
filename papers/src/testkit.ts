/** What tests and tools need to make papers: the real law, words and papers, and details that are hard to set. */
import { type Day, makeGuide } from '@until-signed/guidance';
import { loadWords } from '@until-signed/guidance/load-words';
import { loadLaw } from '@until-signed/law/load';
import type { Details } from './details.ts';
import { fillPaper } from './fill.ts';
import { type Fitting, papersFor } from './fits.ts';
import { loadPapers } from './load.node.ts';
import type { PaperDocument } from './model.ts';
import { renderWords } from './render-words.ts';

export const guide = makeGuide(loadLaw(), loadWords('en'));
export const papers = loadPapers(guide.words);
export const RENDER = renderWords(papers.words);

export const fittingPapers = (answers: Readonly<Record<string, string>>, today: Day): readonly Fitting[] =>
  papersFor(guide.house, papers.templates, answers, today);

export const filled = (fitting: Fitting, details: Details = {}): PaperDocument =>
  fillPaper(fitting, { house: guide.house, words: papers.words, details });

/** Made up. Nobody is called so, and no court has such a number. */
export const USUAL: Details = {
  court: 'Example County Circuit Court',
  county: 'Example',
  'case-number': '26-PO-00123',
  judge: 'Hon. Pat Example',
  name: 'Alex Rivera',
  'other-name': 'Sam Taylor',
  phone: '555-0100',
  email: 'alex@mail.example',
  'mail-address': 'P.O. Box 100\nExample City',
  reason: 'We live in different towns now. We have both had help. I am not afraid.',
  wishes: 'I would like the judge to hear me.',
  'safety-wishes': 'No visits at my home.',
  changes: 'Text messages about the children are allowed.\nThe children are handed over at the library.',
  answer: '1. That is right.\n2. That is not right. I was at work on that day.\n3. I do not know.',
  'children-names': 'A. R.\nB. R.',
  'hearing-place': 'Example Courthouse, Room 3',
  'hearing-hour': '9:30 a.m.',
  timeline: [
    { day: '2026-11-02', what: 'I was at work until 6 p.m. A colleague saw me there.' },
    { day: '2026-10-30', what: 'I moved out.' },
  ],
  exhibits: [
    { what: 'A letter from my employer', shows: 'I was at work on November 2.' },
    { what: 'A lease', shows: 'I live in another town.' },
  ],
  'clerk-answers': [{ question: 'Is there a fee?', answer: 'No fee.' }],
};

/** Long, with accents and in letters of many scripts; fifty events. What no font here has is among them. */
export const HARD: Details = {
  ...USUAL,
  court:
    'Superior Court of the State of Example in and for the Consolidated Counties of Example, Other and Another, Family Division',
  name: 'María de los Ángeles Guadalupe Fernández-Villaseñor y Echeverría de la Peña Nieto Montenegro',
  'other-name': 'Nguyễn Thị Minh Khai Đặng-Öztürk Kovaļova Сергій Щербаківський',
  county: 'Doña Ana',
  email: 'a-very-long-address-without-any-place-to-break-it-for-eighty-letters@mail.example.example',
  reason: `${'We have both had help, and we live in different towns now. '.repeat(30)}\n李小龍 محمد`,
  timeline: Array.from({ length: 50 }, (_, index) => ({
    day: `2026-${String(1 + (index % 10)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`,
    what: `Event ${index + 1}: ${'I was at home and heard somebody at the door. '.repeat(1 + (index % 4))}`,
  })),
  exhibits: Array.from({ length: 20 }, (_, index) => ({
    what: `Message number ${index + 1}, printed from a phone`,
    shows: 'What was said on that day, and at what hour it was said.',
  })),
};
