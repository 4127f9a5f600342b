/**
 * The arrows between the rooms. A room may use itself and the rooms before it:
 * words, report ← rules ← narrative ← ledger ← workbook ← documents ← functions, taskpane ← standalone, cli.
 */
const ROOMS = {
  words: [],
  report: ['words'],
  rules: ['words', 'report'],
  narrative: ['words', 'report', 'rules'],
  ledger: ['words', 'report', 'rules', 'narrative'],
  workbook: ['words', 'report', 'rules', 'narrative', 'ledger'],
  // among the documents that are read are our own workbooks
  documents: ['words', 'report', 'rules', 'narrative', 'ledger', 'workbook'],
  functions: ['words', 'report', 'rules', 'narrative', 'ledger', 'documents', 'workbook'],
  // the pane and the functions share one runtime, so the pane's bundle carries the functions
  taskpane: ['words', 'report', 'rules', 'narrative', 'ledger', 'documents', 'workbook', 'functions'],
  // the same pane without Excel
  standalone: ['words', 'report', 'rules', 'narrative', 'ledger', 'documents', 'workbook', 'taskpane'],
  cli: ['words', 'report', 'rules', 'narrative', 'ledger', 'documents', 'workbook'],
};

/** Rooms whose types, and types alone, a room may use besides: the words know the shapes that they name. */
const TYPES_OF = { words: ['report', 'rules', 'narrative', 'ledger', 'workbook', 'documents'] };

/** The packages that a room may use; a room that is not named here uses none. */
const PACKAGES = {
  narrative: ['fast-diff'],
  ledger: ['chinese-days'],
  workbook: ['fflate', 'hucre'],
  documents: [
    '@noble/hashes',
    'docx',
    'fastest-levenshtein',
    'fflate',
    'hucre',
    'mammoth',
    'numfmt',
    'opencc-js',
    'parse5',
    'pdfjs-dist',
  ],
  taskpane: ['idb', 'react', 'react-dom', '@fluentui/react-components', '@fluentui/react-icons'],
  standalone: ['idb', 'react', 'react-dom', '@fluentui/react-components', '@fluentui/react-icons'],
  cli: ['commander', '@streamparser/json', 'hyparquet-writer'],
};

/** A young library may have to be changed for another: these files alone know it. */
const KNOW_HUCRE = [
  'src/workbook/xlsx-reader.ts',
  'src/workbook/xlsx-writer.ts',
  'src/workbook/list-writer.ts',
  // texts with commas
  'src/documents/table-file.ts',
  'src/documents/open-xlsx.ts',
];

/** The rooms that may use Node's own modules. */
const WITH_NODE = ['cli'];

const anyOf = (names) => `(${names.join('|')})`;
const folder = (room) => `^src/${room}/`;

const arrows = Object.entries(ROOMS).flatMap(([room, before]) => {
  const arrow = (allowed, to) => ({
    name: `arrow-${room}`,
    comment: `src/${room} may use ${allowed.map((name) => `src/${name}`).join(', ')} and no other room.`,
    severity: 'error',
    from: { path: folder(room) },
    to: { path: '^src/', pathNot: `^src/${anyOf(allowed)}/`, ...to },
  });
  const allowed = [room, ...before];
  const types = TYPES_OF[room];
  if (!types) return [arrow(allowed)];
  return [
    arrow(allowed, { dependencyTypesNot: ['type-only'] }),
    arrow([...allowed, ...types], { dependencyTypes: ['type-only'] }),
  ];
});

const packages = Object.keys(ROOMS).map((room) => ({
  name: `packages-${room}`,
  comment: `src/${room} may use ${PACKAGES[room]?.join(', ') ?? 'no package'}.`,
  severity: 'error',
  from: { path: folder(room) },
  to: {
    path: 'node_modules',
    pathNot: PACKAGES[room] && `node_modules/${anyOf([...PACKAGES[room], '@types'])}/`,
  },
}));

module.exports = {
  forbidden: [
    ...arrows,
    ...packages,
    {
      name: 'a-room-of-its-own',
      comment: 'Every file of src/ stands in a room that is named above.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/${anyOf(Object.keys(ROOMS))}/` },
      to: {},
    },
    {
      name: 'hucre-in-few-files',
      comment: `${KNOW_HUCRE.join(', ')} alone use hucre.`,
      severity: 'error',
      from: { path: '^src/', pathNot: `^${anyOf(KNOW_HUCRE)}$` },
      to: { path: 'node_modules/hucre/' },
    },
    {
      name: 'one-door-for-workbooks',
      comment:
        'What is read of a workbook has passed the guard: src/documents/workbook-report.ts sees to it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/documents/workbook-report.ts$' },
      to: { path: '^src/workbook/xlsx-reader.ts$' },
    },
    {
      name: 'no-node-below-the-shells',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/${anyOf(WITH_NODE)}/` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'the-product-knows-no-stand-in',
      comment: 'src/ is what an office gets: it uses nothing of preview, test, bench or scripts.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(preview|test|bench|scripts)/' },
    },
    {
      name: 'the-preview-runs-the-add-in-as-built',
      severity: 'error',
      from: { path: '^preview/' },
      to: { path: '^(src|test|bench)/' },
    },
    {
      name: 'scripts-stand-apart',
      severity: 'error',
      from: { path: '^scripts/' },
      to: { path: '^(src|test|bench)/' },
    },
    {
      name: 'no-cycle',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-packages-of-tools-in-the-product',
      comment: 'What src/ runs on is a dependency, not a devDependency.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|build|coverage|\\.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.d.ts', '.mjs', '.js', '.cjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
