/**
 * What makes files works beside the page: the page stays quick and can be left at any moment, however slow the phone.
 * And where it could not be fetched, it can be asked for again: what a page fails to import, it never tries again.
 */

/** For the script that makes: answers each question with what `make` makes of it, or with nothing where that fails. */
export function answer<Asked>(make: (asked: Asked) => unknown): void {
  addEventListener('message', async ({ data }: MessageEvent<Asked>) => {
    try {
      postMessage(await make(data));
    } catch {
      postMessage(null);
    }
  });
}

/** For the page: asks a script that makes, and ends it. Rejects where it cannot be fetched or fails. */
export async function ask<Made>(maker: Worker, asked: unknown): Promise<Made> {
  try {
    return await new Promise<Made>((resolve, reject) => {
      const fail = () => reject(new Error('The file could not be made.'));
      maker.onerror = fail;
      maker.onmessage = ({ data }: MessageEvent<Made | null>) => (data === null ? fail() : resolve(data));
      maker.postMessage(asked);
    });
  } finally {
    maker.terminate();
  }
}
