// @ts-check
/** `npm test`: on a Node that is new enough, installs what is missing and runs every check and test. */
import { onSupportedNode } from './lib/node-version.mjs';

onSupportedNode(() => import('./lib/run-tests.mjs'));
