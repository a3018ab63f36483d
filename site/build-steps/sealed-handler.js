// @ts-check
/**
 * The handler of the built site. It sets what every response must carry, and turns away what no page of ours sends.
 */

/** The form of a paper holds what a person wrote: dozens of events, in any script. All others are about 3 kB. */
process.env.BODY_SIZE_LIMIT ??= '384K';
// @ts-expect-error: it stands beside this file once the site is built
const { handler: inner } = await import('./server/handler.js');

const LIMIT = 384 * 1024;

const HEADERS = {
  // Nothing that a person reads here stays in a cache of the device. Files named by a hash say otherwise themselves.
  'cache-control': 'no-store',
  // Pages carry a policy of their own; this holds for everything else, and where a page cannot say it.
  'content-security-policy': "frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': [
    ...['accelerometer', 'browsing-topics', 'camera', 'display-capture', 'geolocation', 'gyroscope'],
    ...['hid', 'identity-credentials-get', 'idle-detection', 'local-fonts', 'magnetometer', 'microphone'],
    ...[
      'midi',
      'payment',
      'publickey-credentials-get',
      'screen-wake-lock',
      'serial',
      'usb',
      'xr-spatial-tracking',
    ],
  ]
    .map((name) => `${name}=()`)
    .join(', '),
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/** Scripts that make files of what a person typed: they take it from the page, and can call nobody. */
const MAKERS = '/_app/immutable/workers/';

/** @type {import('node:http').RequestListener} */
export const handler = (request, response) => {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  if (request.url?.startsWith(MAKERS)) response.setHeader('content-security-policy', "default-src 'none'");
  const length = Number(request.headers['content-length'] ?? 0);
  if (!(length <= LIMIT)) {
    // What is too large is not read to its end.
    response.setHeader('connection', 'close');
    response.once('finish', () => request.destroy());
  }
  inner(request, response);
};
