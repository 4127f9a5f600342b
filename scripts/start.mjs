// @ts-check
/** `npm start`: on a Node that is new enough, installs what is missing and serves the preview. */
import { onSupportedNode } from './lib/node-version.mjs';

onSupportedNode(() => import('./lib/start-preview.mjs'));
