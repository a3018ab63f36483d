import { FIELDS } from '@until-signed/guidance/place-page';

export const prerender = true;
export const entries = () => FIELDS.map(({ id }) => ({ field: id }));
