/** What a frame is named and what the add-in is told first. */
import { appContext, frameName } from '../../../preview/protocol/activation';
import { requirementProfile } from '../../../preview/protocol/requirement-profiles';

const activation = {
  conversation: 'c1',
  control: 'ogi',
  origin: 'https://localhost:3443',
  profile: requirementProfile('floor'),
  documentUrl: 'https://localhost:3443/年报.xlsx',
  width: 320,
  height: 600,
};

test('the frame is named for a shared runtime with custom functions', () => {
  expect(JSON.parse(frameName(activation))).toEqual({
    baseFrameName: 'ogi-preview',
    hostInfo: 'Excel|Web|16.01|zh-CN|c1|||3',
    xdmInfo: 'c1|ogi|https://localhost:3443',
    serializerVersion: 1,
  });
});

test('the context names the document, its settings and the requirement sets of the chosen Excel', () => {
  expect(appContext(activation, { organ: '"沾益区"' })).toEqual({
    _id: 'ogi',
    _appName: 16,
    _appVersion: '16.01',
    _hostFullVersion: '16.0.18129.40000',
    _appUILocale: 'zh-CN',
    _dataLocale: 'zh-CN',
    _docUrl: 'https://localhost:3443/年报.xlsx',
    _clientMode: 1,
    _settings: [['organ', '"沾益区"']],
    _reason: 1,
    _osfControlType: 1,
    _eToken: '',
    _correlationId: 'c1',
    _requirementMatrix: JSON.stringify({
      excelapi: '1.10',
      customfunctions: '1.4',
      customfunctionsruntime: '1.1',
      sharedruntime: '1.1',
      sharedruntimeinternal: '1.1',
      dialogapi: '1.1',
    }),
    _clientWindowWidth: 320,
    _clientWindowHeight: 600,
    _addinName: 'ogi',
    _appDomains: [],
  });
});

test.each([
  ['excel2021', 'excel2021'],
  ['an id of a former version', 'microsoft365'],
  [null, 'microsoft365'],
])('profile %s is played as %s', (wanted, played) => {
  expect(requirementProfile(wanted).id).toBe(played);
});
