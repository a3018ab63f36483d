import type { IncomingMessage } from 'node:http';
import type { Limits } from './limits.ts';

/** Bytes of forms that are being received, over all requests. */
let receiving = 0;

/**
 * A posted form, whole; a status where it is too much; null where whoever sent it went away.
 * It is held nowhere but in what is returned.
 */
export function readBody(request: IncomingMessage, limits: Limits): Promise<Buffer | number | null> {
  return new Promise((resolve) => {
    let chunks: Buffer[] = [];
    let size = 0;
    const done = (outcome: Buffer | number | null) => {
      request.off('data', take).off('end', end).off('close', gone);
      receiving -= size;
      size = 0;
      chunks = [];
      resolve(outcome);
    };
    const take = (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.length;
      receiving += chunk.length;
      if (size > limits.body) done(413);
      else if (receiving > limits.bodies) done(503);
    };
    const end = () => {
      const body = Buffer.concat(chunks);
      done(fieldsIn(body) > limits.fields ? 400 : body);
    };
    const gone = () => done(null);
    request.on('error', gone).on('data', take).on('end', end).on('close', gone);
  });
}

function fieldsIn(body: Buffer): number {
  let fields = 1;
  for (let at = body.indexOf(0x26); at >= 0; at = body.indexOf(0x26, at + 1)) fields += 1;
  return fields;
}
