import { constants } from 'node:zlib';
import { type Day, makeGuide } from '@until-signed/guidance';
import { loadWords } from '@until-signed/guidance/load-words';
import { loadLaw } from '@until-signed/law/load';
import { launch } from '../../tests/browser.ts';
import { serveSite } from '../../tests/served-site.ts';
import { contentOf, person } from './pages/content.ts';
import { peerFiles, versionAtRoot } from './pages/files.node.ts';
import { limitsOf } from './pages/limits.ts';
import { type PagesResult, pagesPage, type WayResult } from './pages/page.ts';
import { servePeers } from './pages/serve.node.ts';
import {
  bytesUntilKept,
  longestTask,
  SLOWER,
  type WireVisit,
  type Work,
  type WorkVisit,
  wireVisit,
  workVisit,
} from './pages/visits.ts';
import { govuk, ours, surveyjs } from './pages/ways.ts';
import { part } from './part.ts';
import { median, spreadOf } from './stats.ts';
import { versionOf } from './versions.node.ts';

const RUNS = 5;
/** The browser's whole record of a visit takes long to read. */
const RECORDED = 3;

/** One interview and its plan, as ours, as a form of SurveyJS and as pages of GOV.UK Frontend. */
export const pages = part<PagesResult>({ id: 'pages', run, write: pagesPage });

/** The day in this place, for our pages take it from the device too. */
const today = (): Day => new Date().toLocaleDateString('en-CA');

async function run(): Promise<PagesResult> {
  const guide = makeGuide(loadLaw(), loadWords('en'));
  const who = person(today());
  const content = contentOf(guide, who, today());
  const site = await serveSite();
  const peers = await servePeers(await peerFiles(content));
  const { browser } = await launch();
  try {
    const ways = [
      ours(site.address, content, true),
      ours(site.address, content, false),
      surveyjs(peers.address, content),
      govuk(peers.address, content),
    ];
    const found = ways.map(() => ({
      wire: [] as WireVisit[],
      work: [] as WorkVisit[],
      longest: [] as number[],
    }));
    // In turns, so that noise hits all alike.
    for (let round = 0; round < RUNS; round += 1)
      for (const [at, way] of ways.entries()) {
        found[at]?.wire.push(await wireVisit(browser, way, content));
        found[at]?.work.push(await workVisit(browser, way, content));
        if (round < RECORDED) found[at]?.longest.push(await longestTask(browser, way, content));
      }
    const kept: number[] = [];
    for (let round = 0; round < RUNS; round += 1) kept.push(await bytesUntilKept(browser, site.address));
    return {
      who: who.who,
      questions: content.questions.length,
      places: Object.keys(guide.law.jurisdictions).length,
      runs: RUNS,
      slower: SLOWER,
      quality: constants.BROTLI_MAX_QUALITY,
      versions: [
        ...['survey-core', 'survey-js-ui'].map((name) => `${name} ${versionAtRoot(name)}`),
        `govuk-frontend ${versionOf('govuk-frontend')}`,
        `Chromium ${browser.version()}`,
      ],
      limits: limitsOf(content),
      ways: ways.map(({ id, says }, at) => ({ id, says, ...figures(found[at] as Found) })),
      kept: median(kept),
    };
  } finally {
    await browser.close();
    await Promise.all([site.stop(), peers.stop()]);
  }
}

interface Found {
  readonly wire: readonly WireVisit[];
  readonly work: readonly WorkVisit[];
  readonly longest: readonly number[];
}

function figures({ wire, work, longest }: Found): Omit<WayResult, 'id' | 'says'> {
  const micro = (times: readonly number[]) => spreadOf(times.map((ms) => ms * 1000));
  const workOf = (of: (one: WorkVisit) => Work) => ({
    script: micro(work.map((one) => of(one).script)),
    task: micro(work.map((one) => of(one).task)),
  });
  return {
    requests: {
      first: median(wire.map(({ first }) => first.requests)),
      plan: median(wire.map(({ plan }) => plan.requests)),
    },
    bytes: {
      first: spreadOf(wire.map(({ first }) => first.bytes)),
      plan: spreadOf(wire.map(({ plan }) => plan.bytes)),
    },
    work: { first: workOf(({ first }) => first), answer: workOf(({ answer }) => answer) },
    longest: micro(longest),
  };
}
