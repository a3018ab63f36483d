declare const opaque: unique symbol;

/**
 * What is known: for each fact of a model, the set of values it can still have. Opaque and read-only; made by
 * `everything`, `narrow` and `flip`, and good only for the model that made it.
 */
export type Known = { readonly [opaque]: true };

/**
 * Inside the engine: one bit mask a fact, in the facts' order; bit v stands for the fact's v-th value. An array of small
 * whole numbers is copied several times as fast as a typed array of this size, whose memory lies elsewhere.
 */
export type Masks = number[];

export function toKnown(masks: Masks): Known {
  return masks as unknown as Known;
}

/** Not to be written to: other people hold the same knowledge. */
export function toMasks(known: Known): Masks {
  return known as unknown as Masks;
}

/** The bits that are set in a mask, from the lowest up. */
export function bitsOf(mask: number): number[] {
  const bits: number[] = [];
  for (let rest = mask; rest !== 0; rest &= rest - 1) bits.push(rest & -rest);
  return bits;
}
