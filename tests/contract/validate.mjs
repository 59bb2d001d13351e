// Holds recorded exchanges against the networks' official descriptions.
// node validate.mjs EXCHANGES.jsonl SPECS   one exchange a line: {network, method, path, query, contentType, request, status, response}
// Prints one line for each difference and how many exchanges were held; exit code 1 when something differs.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XContract } from './x.mjs';
import { GraphContract } from './graph.mjs';

const [file, specs] = process.argv.slice(2);
if (!file || !specs) {
  console.error('usage: node validate.mjs EXCHANGES.jsonl SPECS');
  process.exit(2);
}

const x = new XContract(join(specs, 'x'));
const graph = new GraphContract(join(specs, 'meta'));
const exchanges = readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
let differences = 0;
for (const exchange of exchanges) {
  for (const difference of (exchange.network === 'x' ? x : graph).check(exchange)) {
    differences += 1;
    console.log(`${exchange.method} ${exchange.path} → ${exchange.status}: ${difference}`);
  }
}

console.log(`${exchanges.length} exchanges held, ${differences} differences, operations: ${[...x.seen, ...graph.seen].sort().join(' ')}`);
process.exit(differences === 0 ? 0 : 1);
