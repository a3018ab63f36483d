/**
 * Where each place stands on a map of equal squares: column and row. The states in the arrangement that newsrooms use,
 * so that Rhode Island counts as much as Texas; the territories below them, aside.
 */
const ROWS = [
  'AK .. .. .. .. .. .. .. .. .. ME',
  '.. .. .. .. .. .. .. .. .. VT NH',
  'WA ID MT ND MN IL WI MI NY RI MA',
  'OR NV WY SD IA IN OH PA NJ CT ..',
  'CA UT CO NE MO KY WV VA MD DE ..',
  '.. AZ NM KS AR TN NC SC DC .. ..',
  '.. .. .. OK LA MS AL GA .. .. ..',
  'HI .. .. TX .. .. .. .. FL .. ..',
  '.. .. .. .. .. .. .. .. .. .. ..',
  'GU MP AS .. PR VI .. .. .. .. ..',
];
/** The row above the territories, for their name. */
export const TERRITORIES_ROW = 8;
export const COLUMNS = 11;
export const ROW_COUNT = ROWS.length;

export const TILES: Readonly<Record<string, { readonly column: number; readonly row: number }>> =
  Object.fromEntries(
    ROWS.flatMap((line, row) =>
      line.split(' ').flatMap((code, column) => (code === '..' ? [] : [[code, { column, row }] as const])),
    ),
  );
