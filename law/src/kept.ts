/**
 * What is made of read-only data is made once for each key, and kept as long as that data. It can change no result: the
 * same is made of the same.
 */
export function kept<Of extends object, Key, Made>(make: (of: Of, key: Key) => Made) {
  const all = new WeakMap<Of, Map<Key, Made>>();
  return (of: Of, key: Key): Made => {
    let made = all.get(of);
    if (made === undefined) {
      made = new Map();
      all.set(of, made);
    }
    let one = made.get(key);
    if (one === undefined) {
      one = make(of, key);
      made.set(key, one);
    }
    return one;
  };
}
