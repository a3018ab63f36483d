/** What we use of subset-font, which brings no types of its own. */
declare module 'subset-font' {
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: {
      targetFormat: 'truetype';
      keepFeatures: string[];
      preserveNameIds: readonly number[];
      noHinting: boolean;
    },
  ): Promise<Uint8Array>;
}
