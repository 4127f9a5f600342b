/**
 * How an add-in page learns that Excel hosts it: by the name of its frame, set before the frame is attached,
 * and by the context it asks for as its first message.
 */
import type { RequirementProfile } from './requirement-profiles';

/** One loading of the add-in into a frame. */
export interface Activation {
  /** new for every frame; office.js keeps the document's settings in the session under it */
  readonly conversation: string;
  readonly control: string;
  /** of the page that hosts the frame; must be https and the add-in's own host name */
  readonly origin: string;
  readonly profile: RequirementProfile;
  readonly documentUrl: string;
  readonly width: number;
  readonly height: number;
}

const LOCALE = 'zh-CN';
const EXCEL_VERSION = '16.01';
const EXCEL_FULL_VERSION = '16.0.18129.40000';
const EXCEL_WEB_APP = 16;
const READ_WRITE = 1;
const DOCUMENT_OPENED = 1;
const TASK_PANE = 1;

/** Flags of the frame's name: this page is a shared runtime, and it holds the custom functions. */
const SHARED_RUNTIME = 1;
const CUSTOM_FUNCTIONS = 2;

/** The name for the frame. */
export function frameName(activation: Activation): string {
  const noDialog = '';
  const logging = '';
  return JSON.stringify({
    baseFrameName: 'ogi-preview',
    hostInfo: [
      'Excel',
      'Web',
      EXCEL_VERSION,
      LOCALE,
      activation.conversation,
      noDialog,
      logging,
      SHARED_RUNTIME | CUSTOM_FUNCTIONS,
    ].join('|'),
    xdmInfo: [activation.conversation, activation.control, activation.origin].join('|'),
    serializerVersion: 1,
  });
}

/** The answer to the page's first message; `settings` are those of `Office.context.document`. */
export const appContext = (
  activation: Activation,
  settings: Readonly<Record<string, string>>,
): Readonly<Record<string, unknown>> => ({
  _id: activation.control,
  _appName: EXCEL_WEB_APP,
  _appVersion: EXCEL_VERSION,
  _hostFullVersion: EXCEL_FULL_VERSION,
  _appUILocale: LOCALE,
  _dataLocale: LOCALE,
  _docUrl: activation.documentUrl,
  _clientMode: READ_WRITE,
  _settings: Object.entries(settings),
  _reason: DOCUMENT_OPENED,
  _osfControlType: TASK_PANE,
  _eToken: '',
  _correlationId: activation.conversation,
  _requirementMatrix: JSON.stringify(activation.profile.sets),
  _clientWindowWidth: activation.width,
  _clientWindowHeight: activation.height,
  _addinName: 'ogi',
  _appDomains: [],
});
