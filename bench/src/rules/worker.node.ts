/** One process that measures one thing and prints what it found: started by `rounds.node.ts`. */
import { readFileSync } from 'node:fs';
import { engineOf } from './engines.ts';
import { type Effort, growthOf, houseSpeed, type People, speedOf } from './speed.ts';

const [what = '', id = '', effort = '{}', file = ''] = process.argv.slice(2);
const so = JSON.parse(effort) as Effort;
const everybody = JSON.parse(readFileSync(file, 'utf8')) as People;
const people: People = {
  all: everybody.all.slice(0, so.persons),
  some: everybody.some.slice(0, so.persons),
};
const found =
  what === 'house'
    ? await houseSpeed(so)
    : what === 'speed'
      ? await speedOf(engineOf(id), so, people)
      : await growthOf(engineOf(id), so, what === 'own' ? 'own' : 'same', people);
process.stdout.write(`\n${JSON.stringify(found)}\n`);
process.exit();
