import { OPEN } from '@until-signed/guidance/place-page';

/** How a value looks on the map: by its ground and, for whoever tells no colours apart, by its mark. */
export interface Shade {
  readonly ground: 'full' | 'half' | 'bare' | 'open';
  /** A number or a sign, or one of the drawn marks. */
  readonly mark: string;
}

const DRAWN: Readonly<Record<string, Shade>> = {
  yes: { ground: 'full', mark: 'disc' },
  sometimes: { ground: 'half', mark: 'half' },
  'some-courts': { ground: 'half', mark: 'half' },
  no: { ground: 'bare', mark: 'ring' },
  'may-not': { ground: 'bare', mark: 'ring' },
  none: { ground: 'bare', mark: '–' },
  [OPEN]: { ground: 'open', mark: '?' },
};

export const shadeOf = (value: string): Shade =>
  DRAWN[value] ?? { ground: 'full', mark: value.replace(/^.*-/, '') };
