/** Work was stopped by whoever asked for it; nothing of it is told. */
export class Stopped extends Error {}
