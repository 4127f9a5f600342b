#!/usr/bin/env node
// @ts-check
/** The command `ogi`: on a Node that is new enough, builds what is out of date and runs it. */
import { onSupportedNode } from './lib/node-version.mjs';

onSupportedNode(() => import('./lib/run-ogi.mjs'));
