import { open } from '#lib/open.ts';

export const load = ({ params }) => open('/questions', params);
