/** How much one visitor may ask for. A page asks for little and posts less; the rest is not a person on a slow phone. */
export interface Limits {
  /** Bytes of a posted form. The form of a paper holds what a person wrote, in any script; all others are about 3 kB. */
  readonly body: number;
  /** Fields of a posted form. The longest paper has some hundreds. */
  readonly fields: number;
  /** Bytes of all forms that are being received at one moment. */
  readonly bodies: number;
  /** Characters of an address. Our longest has 60. */
  readonly url: number;
  /** Bytes of the head of a request. Browsers send about 1 kB here, for there are no cookies. */
  readonly head: number;
  /**
   * Pages that are being made at one moment. While one is packed, another is made; more would only crowd the memory, and
   * each would take twice as long.
   */
  readonly atOnce: number;
  /** Pages that wait for their turn; a PDF takes longest. Whoever comes then is told that all are busy. */
  readonly waiting: number;
  /** Open connections: a browser takes up to six. Above three quarters, those without a request are closed. */
  readonly connections: number;
  /** Requests of one connection; then it is closed, so that no one stays for ever. */
  readonly perConnection: number;
  /** Milliseconds for the head of a request, for all of it, without any byte either way, and between two requests. */
  readonly headTime: number;
  readonly requestTime: number;
  readonly silentTime: number;
  /** Longer than proxies wait (60 s as a rule), so that it is the proxy who closes first and no request gets lost. */
  readonly idleTime: number;
  /** How often the two first times are looked at. */
  readonly checkTime: number;
  /** Milliseconds for which the rest of a refused body is let run out. */
  readonly restTime: number;
  /** Milliseconds that replies under way get when the server stops. */
  readonly stopTime: number;
}

export const LIMITS: Limits = {
  body: 384 * 1024,
  fields: 4000,
  bodies: 64 * 1024 * 1024,
  url: 2000,
  head: 16 * 1024,
  atOnce: 2,
  waiting: 256,
  connections: 2000,
  perConnection: 1000,
  headTime: 15_000,
  requestTime: 60_000,
  silentTime: 90_000,
  idleTime: 65_000,
  checkTime: 2_000,
  restTime: 2_000,
  stopTime: 8_000,
};
