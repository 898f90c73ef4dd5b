import { parseArgs } from 'node:util';

// What was asked for on the command line; what is none of it ends with a sentence and exit code 2.
export const { runs, json } = read();

function read() {
  try {
    const { values } = parseArgs({ options: { runs: { type: 'string', default: '3' }, json: { type: 'boolean', default: false } } });
    const runs = Number(values.runs);
    if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs is "${values.runs}"; give it a whole number from 1 up, such as --runs 5.`);
    return { runs, json: values.json };
  } catch (fault) {
    console.error(/** @type {Error} */ (fault).message);
    process.exit(2);
  }
}
