import { open } from '#lib/open.ts';
import { openPapers } from '#lib/papers.ts';

export const load = ({ params }) => open('/papers', params, openPapers);
