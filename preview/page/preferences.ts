/** What the user chose in the preview's menu, kept in the browser. */
import type { BlankArgument } from '../functions/invocation';

export interface Preferences {
  /** id of a requirement profile */
  readonly profile: string;
  readonly blank: BlankArgument;
  readonly theme: 'light' | 'dark';
  readonly paneWidth: number;
}

const DEFAULTS: Preferences = { profile: 'microsoft365', blank: 'zero', theme: 'light', paneWidth: 350 };
const KEY = 'ogi-preview.preferences';

/** Reads the preferences; what is missing or unreadable takes its default. */
export function loadPreferences(storage: Storage): Preferences {
  try {
    const kept = JSON.parse(storage.getItem(KEY) ?? '{}') as Partial<Preferences>;
    return { ...DEFAULTS, ...kept };
  } catch {
    return DEFAULTS;
  }
}

export const keepPreferences = (storage: Storage, preferences: Preferences): void =>
  storage.setItem(KEY, JSON.stringify(preferences));
