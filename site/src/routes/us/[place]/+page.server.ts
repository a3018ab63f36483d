import { PLACE_SLUGS } from '@until-signed/guidance/place-page';

export const prerender = true;
export const entries = () => Object.values(PLACE_SLUGS).map((place) => ({ place }));
