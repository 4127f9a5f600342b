/**
 * The objects beside the workbook by which office.js itself talks to its host: results of custom functions,
 * notices that the add-in can be called, the state of its pane. They reach whoever hosts the add-in.
 */
import { oneOf, textOf } from './checks';
import type { ExcelClass } from './excel-class';
import { ExcelObject } from './excel-class';

/** What the host of the add-in's page does about it; what is left out is taken and dropped. */
export interface AddInPorts {
  /** results of custom functions, as they were sent */
  readonly functionResults?: (results: unknown) => void;
  /** custom functions can be called */
  readonly functionsReady?: () => void;
  /** ribbon buttons can be pressed */
  readonly actionsReady?: () => void;
  /** the add-in opens or hides its pane */
  readonly showPane?: (visible: boolean) => void;
  readonly paneVisible?: () => boolean;
}

interface Service {
  readonly ports: AddInPorts;
}

const customFunctions: ExcelClass<Service> = {
  name: 'CustomFunctions',
  methods: {
    _SetOsfControlContainerReadyForCustomFunctions: ({ ports }) => void ports.functionsReady?.(),
    _GetEnabledFeatures: () => [],
    SetInvocationResults: ({ ports }, args) => void ports.functionResults?.(args.at(0)),
    SetInvocationArrayResults: ({ ports }, args) => void ports.functionResults?.(args.at(0)),
  },
};

const addInInternalService: ExcelClass<Service> = {
  name: 'AddinInternalService',
  methods: {
    NotifyActionHandlerReady: ({ ports }) => void ports.actionsReady?.(),
  },
};

const PANE_STATES = ['Visible', 'Background', 'Inactive'] as const;

const appRuntimeService: ExcelClass<Service> = {
  name: 'AppRuntimeService',
  methods: {
    GetAppRuntimeState: ({ ports }) => (ports.paneVisible?.() ? 'Visible' : 'Background'),
    SetAppRuntimeState: ({ ports }, args) =>
      void ports.showPane?.(oneOf(args.at(0), PANE_STATES) === 'Visible'),
  },
};

/** Whether the add-in starts with the document: here it always does. */
const appRuntimePersistenceService: ExcelClass<Service> = {
  name: 'AppRuntimePersistenceService',
  methods: {
    GetAppRuntimeStartState: () => 'Background',
    SetAppRuntimeStartState: (_, args) => void textOf(args.at(0)),
  },
};

const SERVICES: Readonly<Record<string, ExcelClass<Service>>> = {
  'Microsoft.ExcelServices.CustomFunctions': customFunctions,
  'Microsoft.InternalService.AddinInternalService': addInInternalService,
  'Microsoft.AppRuntime.AppRuntimeService': appRuntimeService,
  'Microsoft.AppRuntime.AppRuntimePersistenceService': appRuntimePersistenceService,
};

/** The service of that name; `undefined` where there is none. */
export function service(name: string, ports: AddInPorts): ExcelObject | undefined {
  const kind = SERVICES[name];
  return kind && new ExcelObject(kind, { ports });
}
