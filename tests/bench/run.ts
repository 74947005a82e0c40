import { existsSync } from 'node:fs';
import { benchChecker } from './checker.ts';
import { weighPages, weightLimit, weightTable } from './page-weight.ts';
import { benchParser } from './parser.ts';

/**
 * `npm run bench`: weights of the built pages, the speed of the parser and of the checker, then the
 * time from a key to its paint. `-- <folder>` gives the parser other scripts to read.
 */
let isMissed = false;
if (existsSync('dist/index.html')) {
  const weights = weighPages('dist', `${process.env.RUNSHEET_BASE ?? ''}/`);
  console.log(weightTable(weights));
  isMissed = weights.some(({ total }) => total > weightLimit);
} else {
  console.error('dist/ has no site to weigh; run `npm run build` first');
  isMissed = true;
}
if (!(await benchParser(process.argv.slice(2)))) isMissed = true;
if (!benchChecker()) isMissed = true;
// Runs on import and sets the exit code by its own result.
await import('./typing.ts');
if (isMissed) process.exitCode = 1;
