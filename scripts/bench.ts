/** `npm run bench`: see bench/src/main.node.ts. */
import { main } from '../bench/src/main.node.ts';

process.exitCode = await main(process.argv.slice(2));
