import fc from 'fast-check';

/** The gate draws the same cases every time, so that it never fails for somebody else's change. SEED draws others. */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20261121) });
