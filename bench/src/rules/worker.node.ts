/** One process that measures one thing and prints what it found: started by `rounds.node.ts`. */
import { engineOf } from './engines.ts';
import { type Effort, growthOf, houseSpeed, speedOf } from './speed.ts';

const [what = '', id = '', effort = '{}'] = process.argv.slice(2);
const so = JSON.parse(effort) as Effort;
const found =
  what === 'house'
    ? await houseSpeed(so)
    : what === 'speed'
      ? await speedOf(engineOf(id), so)
      : await growthOf(engineOf(id), so, what === 'own' ? 'own' : 'same');
process.stdout.write(`\n${JSON.stringify(found)}\n`);
process.exit();
