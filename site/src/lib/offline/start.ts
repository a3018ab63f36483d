/**
 * Keeps the site on this device, for a visit without a connection. Everybody gets the same files, whatever they tell;
 * see src/service-worker. Where a browser cannot, or does not want to, all is as it was.
 */
import { dev } from '$app/env';

const SCRIPT = '/service-worker.js';
/** Whoever comes here needs law and words anyway. */
const NEEDS_MUCH = ['/questions', '/plan', '/papers'];

let isStarted = false;
/** The language that the device was told of last. */
let told = '';

/** To be called at each page. Where data is to be spared, nothing is fetched for somebody who only looks in. */
export function keepForOffline(path: string, language: string): void {
  if (dev || !('serviceWorker' in navigator)) return;
  if (!isStarted && (NEEDS_MUCH.includes(path) || !sparesData())) {
    isStarted = true;
    told = language;
    whenQuiet(start);
  }
  if (isStarted && language !== told) {
    told = language;
    whenQuiet(() => tell({ language }));
  }
  // What makes files weighs more than the rest of the site; whoever opens papers may want them on the way to court.
  if (path === '/papers' && !sparesData()) whenQuiet(() => tell({ papers: true }));
}

/** Can every kind of file be made without a connection? */
export function areFilesKept(): Promise<boolean> {
  const controller = 'serviceWorker' in navigator ? navigator.serviceWorker.controller : null;
  if (!controller) return Promise.resolve(false);
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data === true);
    controller.postMessage({ files: true }, [port2]);
  });
}

async function start(): Promise<void> {
  const { serviceWorker } = navigator;
  const version = document.querySelector<HTMLMetaElement>('meta[name=version]')?.content;
  const hello = () => tell({ version, language: told });
  serviceWorker.addEventListener('controllerchange', () => void hello());
  await serviceWorker.register(SCRIPT, { updateViaCache: 'none' });
  await hello();
}

async function tell(what: object): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage(what);
}

/** After the page is there and has nothing else to do. What fails then was only an offer. */
function whenQuiet(work: () => Promise<void>): void {
  const run = () => void work().catch(() => {});
  const wait = () =>
    'requestIdleCallback' in window ? requestIdleCallback(run, { timeout: 5000 }) : setTimeout(run, 500);
  if (document.readyState === 'complete') wait();
  else addEventListener('load', wait, { once: true });
}

function sparesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}
