/**
 * The Excels that can be played: which requirement sets each one says it supports. office.js answers
 * `isSetSupported` from this table alone, so an older Excel is one that lists less.
 */

export interface RequirementProfile {
  readonly id: string;
  /** as the preview's menu shows it */
  readonly label: string;
  /** the highest version of each set; names in lower case, as office.js compares them, `1.10` is above `1.9` */
  readonly sets: Readonly<Record<string, string>>;
}

export const requirementProfiles: readonly [RequirementProfile, ...RequirementProfile[]] = [
  {
    id: 'microsoft365',
    label: 'Microsoft 365',
    sets: {
      excelapi: '1.17',
      customfunctions: '1.8',
      customfunctionsruntime: '1.4',
      sharedruntime: '1.2',
      sharedruntimeinternal: '1.2',
      delayforcelledit: '1.1',
      ribbonapi: '1.2',
      dialogapi: '1.2',
    },
  },
  {
    id: 'excel2024',
    label: 'Excel 2024（长期服务版）',
    sets: {
      excelapi: '1.16',
      customfunctions: '1.8',
      customfunctionsruntime: '1.4',
      sharedruntime: '1.2',
      sharedruntimeinternal: '1.2',
      delayforcelledit: '1.1',
      ribbonapi: '1.2',
      dialogapi: '1.2',
    },
  },
  {
    id: 'excel2021',
    label: 'Excel 2021（长期服务版）',
    sets: {
      excelapi: '1.14',
      customfunctions: '1.4',
      customfunctionsruntime: '1.3',
      sharedruntime: '1.1',
      sharedruntimeinternal: '1.1',
      delayforcelledit: '1.1',
      ribbonapi: '1.1',
      dialogapi: '1.2',
    },
  },
  {
    id: 'floor',
    label: '最低要求（ExcelApi 1.10）',
    sets: {
      excelapi: '1.10',
      customfunctions: '1.4',
      customfunctionsruntime: '1.1',
      sharedruntime: '1.1',
      sharedruntimeinternal: '1.1',
      dialogapi: '1.1',
    },
  },
];

/** The profile of that id; the first one for an id that is not known. */
export const requirementProfile = (id: string | null): RequirementProfile =>
  requirementProfiles.find((profile) => profile.id === id) ?? requirementProfiles[0];
