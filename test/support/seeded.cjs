/** Property tests draw the same inputs each time, so that a failure is one of the code; `OGI_SEED` is another seed, or `random`. */
const fc = require('fast-check');

const { OGI_SEED = '20260101' } = process.env;
if (OGI_SEED !== 'random') fc.configureGlobal({ seed: Number(OGI_SEED) });
