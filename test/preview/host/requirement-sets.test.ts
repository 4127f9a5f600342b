import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { pascal } from '../../../preview/host/excel-class';
import { isMemberSupported, isSetSupported } from '../../../preview/host/requirement-sets';
import { requirementProfile } from '../../../preview/protocol/requirement-profiles';
import { inExcel } from './in-excel';

describe('a set is supported', () => {
  test.each([
    ['ExcelApi', '1.10', true],
    ['ExcelApi', '1.9', true],
    ['ExcelApi', '1.14', true],
    ['excelapi', '1.15', false],
    ['SharedRuntime', undefined, true],
    ['RibbonApi', '1.1', false],
  ])('%s %s: %p', (set, version, supported) => {
    expect(isSetSupported({ excelapi: '1.14', sharedruntime: '1.1' }, set, version)).toBe(supported);
  });
});

describe('an older Excel', () => {
  const excel = inExcel({ requirementSets: requirementProfile('floor').sets });

  test('lacks a member that came later', async () => {
    const failure = await excel.failure((context) => context.workbook.application.load('decimalSeparator'));
    expect(failure).toEqual({ code: 'ApiNotFound', at: 'Application' });
  });

  test('loads all that it has without it', async () => {
    const mode = await excel.run(async (context) => {
      const application = context.workbook.application.load();
      await context.sync();
      return application.calculationMode;
    });
    expect(mode).toBe('Automatic');
  });

  test('says so when it is asked', () => {
    const asked = ['1.10', '1.11'].map((version) =>
      Office.context.requirements.isSetSupported('ExcelApi', version),
    );
    expect(asked).toEqual([true, false]);
  });
});

/** `Class.Member` → its set as Microsoft's own declarations say, in the comment before each member. */
function declaredSets(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let kind = '';
  let set: string | undefined;
  for (const line of readFileSync(require.resolve('@types/office-js/index.d.ts'), 'utf8').split('\n')) {
    const declared = /^ {4}(?:export )?(?:class|interface|enum|namespace) (\w+)/.exec(line);
    if (declared) kind = declared[1]!;
    set = /\[Api set: ExcelApi ([\d.]+)/.exec(line)?.[1] ?? set;
    const member = /^ {8}(?:readonly )?(\w+)\??[:(]/.exec(line);
    if (member && set !== undefined) found.set(`${kind}.${pascal(member[1]!)}`, set);
    if (member || declared) set = undefined;
  }
  return found;
}

/** The members that stand in the tables of the interpreted classes. */
function interpretedMembers(): readonly string[] {
  const folder = path.join(__dirname, '../../../preview/host');
  const files = readdirSync(folder).map((name) => {
    const file = path.join(folder, name);
    return ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022, true);
  });
  const classes = files.flatMap((file) =>
    file.statements
      .filter(ts.isVariableStatement)
      .flatMap(({ declarationList }) => [...declarationList.declarations])
      .filter(({ type }) => type?.getText().startsWith('ExcelClass<'))
      .flatMap(({ initializer }) =>
        initializer && ts.isObjectLiteralExpression(initializer) ? [initializer] : [],
      ),
  );
  return classes.flatMap((literal) => {
    const entries = literal.properties.filter(ts.isPropertyAssignment);
    const kind = entries
      .find(({ name }) => name.getText() === 'name')
      ?.initializer.getText()
      .slice(1, -1);
    return entries
      .filter(({ name }) => ['properties', 'objects', 'methods'].includes(name.getText()))
      .flatMap(({ initializer }) =>
        ts.isObjectLiteralExpression(initializer) ? [...initializer.properties] : [],
      )
      .flatMap(({ name }) => (name ? [`${kind}.${name.getText()}`] : []));
  });
}

const VERSIONS = [
  '1.10',
  '1.11',
  '1.12',
  '1.13',
  '1.14',
  '1.15',
  '1.16',
  '1.17',
  '1.18',
  '1.19',
  '1.20',
  '1.21',
];

test('every interpreted member is there from the set on that the declarations name', () => {
  const declared = declaredSets();
  const members = interpretedMembers().filter((member) => declared.has(member));
  const from = (works: (version: string, member: string) => boolean) =>
    members.map((member) => [member, VERSIONS.find((version) => works(version, member))]);
  expect(members).toContain('Range.GetCell');
  expect(
    from((version, member) => {
      const [kind, name] = member.split('.') as [string, string];
      return isMemberSupported({ excelapi: version }, kind, name);
    }),
  ).toEqual(
    from((version, member) => isSetSupported({ excelapi: version }, 'ExcelApi', declared.get(member))),
  );
});
