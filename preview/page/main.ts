/** The preview's page: the sheet, the ribbon and the pane of the add-in, and the preview's own menu. */
import './page.css';
import { FunctionCells } from '../functions/function-cells';
import type { FunctionDeclaration } from '../functions/invocation';
import { Interpreter } from '../host/interpreter';
import type { SavedWorkbook } from '../host/workbook-model';
import { invocationResults } from '../protocol/invocation-results';
import { requirementProfile } from '../protocol/requirement-profiles';
import { cellEditorOf, createPageUniver } from '../sheet/univer-page';
import { UniverSheet } from '../sheet/univer-sheet';
import { AddIn } from './add-in';
import { selectedMessage } from './cell-message';
import { offerCreated } from './created-workbook';
import { element } from './element';
import { Focus } from './focus';
import type { RibbonButton } from './manifest';
import { readManifest, served } from './manifest';
import { drawMenu } from './menu';
import { OpenWorkbook } from './open-workbook';
import { keepPreferences, loadPreferences } from './preferences';
import type { Preferences } from './preferences';
import { previewAccess } from './preview-access';
import { followRebuilds } from './rebuilds';
import { drawRibbon } from './ribbon';
import { listCharts } from './chart-list';
import type { SampleReport } from './sample-reports';
import { useSample } from './sample-use';
import { sampleLabels, samples } from './samples';
import { TaskPane } from './task-pane';
import { UserEdits } from './user-edits';

const LOCALE = 'zh-CN';

const place = (id: string): HTMLElement => {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`no element #${id}`);
  return found;
};

const say = (text: string) => (place('status').textContent = text);

/** Says what went wrong in an action that the user started, where he sees it. */
const attempt = (action: () => void | Promise<void>): void =>
  void Promise.resolve()
    .then(action)
    .catch((error: unknown) => say(error instanceof Error ? error.message : String(error)));

let preferences = loadPreferences(localStorage);
let buttons: readonly RibbonButton[] = [];

const univer = createPageUniver(place('sheet'));
const cellEditor = cellEditorOf(univer);
const engine = new UniverSheet(univer, cellEditor);
const edits = new UserEdits(engine);

const workbook = new OpenWorkbook({
  storage: localStorage,
  save: () => interpreter.workbook.save(),
  open: (saved) => interpreter.workbook.open(saved as SavedWorkbook),
  renamed: (name) => {
    place('document-name').textContent = name;
    document.title = `${name} · 公开年报预览`;
  },
  say,
});

const pane = new TaskPane(place('pane'), {
  visibilityChanged: (visible) => addIn.tellVisibility(visible),
  reload: () => addIn.load(),
  widthChanged: (paneWidth) => change({ paneWidth }),
  loaded: (window) => {
    focus.watch(window);
    addIn.pageLoaded();
  },
});

const focus = new Focus({
  menu: place('menu-button'),
  ribbon: place('ribbon'),
  sheet: place('sheet'),
  pane,
});

const addIn = new AddIn({
  pane,
  page: new URL('/taskpane.html', location.origin).href,
  profile: () => requirementProfile(preferences.profile),
  documentUrl: () => workbook.url,
  execute: (body, flags) => interpreter.execute(body, flags),
  settings: { load: () => workbook.settings, save: (settings) => workbook.saveSettings(settings) },
  restarted: () => interpreter.reset(),
  left: (how) => focus.leavePane(how),
  say,
});

const interpreter = new Interpreter({
  engine,
  requirementSets: () => requirementProfile(preferences.profile).sets,
  addIn: {
    functionResults: (sent) => addIn.functions.deliver(invocationResults(sent)),
    functionsReady: () => addIn.functions.setReady(true),
    showPane: (visible) => (visible ? pane.open() : pane.close()),
    paneVisible: () => pane.visible,
  },
});
interpreter.onEvents((entries) => addIn.send(entries));
interpreter.workbook.onCreated((bytes) =>
  offerCreated(place('created'), bytes, interpreter.workbook.created.length + 1, download),
);

const functionCells = new FunctionCells({
  univer,
  engine,
  runtime: addIn.functions,
  blank: preferences.blank,
});

function change(changed: Partial<Preferences>): void {
  preferences = { ...preferences, ...changed };
  keepPreferences(localStorage, preferences);
  if (changed.paneWidth !== undefined) pane.resize(changed.paneWidth);
  if (changed.theme !== undefined) pane.useTheme(changed.theme === 'dark');
  if (changed.blank !== undefined) functionCells.passBlanksAs(changed.blank);
  if (changed.profile !== undefined) {
    showProfile();
    addIn.load();
  }
}

const showProfile = () => (place('excel').textContent = requirementProfile(preferences.profile).label);

/** Takes from the manifest what Excel takes from it, and runs the add-in that it describes. */
async function loadAddIn(): Promise<void> {
  const manifest = readManifest(
    new DOMParser().parseFromString(await text('/manifest.xml'), 'text/xml'),
    LOCALE,
  );
  pane.entitle(manifest.displayName);
  buttons = manifest.tabs.flatMap((tab) => tab.groups.flatMap((group) => group.buttons));
  drawRibbon(place('ribbon'), manifest.tabs, (button) => attempt(() => press(button)));
  if (manifest.functions) {
    const { functions } = JSON.parse(await text(served(manifest.functions.metadata, location.origin))) as {
      functions: FunctionDeclaration[];
    };
    functionCells.declare(manifest.functions.namespace, functions);
  }
  addIn.load();
}

async function text(address: string): Promise<string> {
  const response = await fetch(address);
  const body = await response.text();
  if (!response.ok) throw new Error(body);
  return body;
}

/** The setting under which the add-in keeps in a workbook whose report it is. */
const REPORT_SETTING = 'ogi.report';
const BUILD_COMMAND = 'buildTable3';

async function buildFor({ organ, level, year, format, table3Format }: SampleReport): Promise<void> {
  interpreter.workbook.settings.set(REPORT_SETTING, { organ, level, year, format: table3Format ?? format });
  addIn.load();
  await addIn.running();
  const button = buttons.find(({ action }) => action.kind === 'execute' && action.name === BUILD_COMMAND);
  if (button) await addIn.press(button);
}

async function press(button: RibbonButton): Promise<void> {
  say(`正在执行“${button.label}”……`);
  // a press on the ribbon enters what is being typed, as a press on any other cell does
  await cellEditor.enter();
  if ((await addIn.press(button)) === 'done') say('就绪');
}

function showCellMessage(): void {
  const message = selectedMessage(engine);
  place('cell-message').textContent = message;
  place('cell-message').hidden = message === null;
}

function download(file: File): void {
  const address = URL.createObjectURL(file);
  element('a', { href: address, download: file.name }).click();
  URL.revokeObjectURL(address);
}

drawMenu(place('menu'), sampleLabels, preferences, {
  newWorkbook: () => {
    workbook.startNew();
    addIn.load();
  },
  openWorkbook: (file) =>
    attempt(async () => {
      await workbook.openFile(file);
      addIn.load();
      say(`已打开“${file.name}”。`);
    }),
  saveWorkbook: () => download(workbook.asFile()),
  fillSample: (id, how) =>
    attempt(async () => {
      const report = samples.get(id);
      if (report) say(await useSample(report, how, { engine, edits, build: buildFor }));
    }),
  change,
  reload: () => attempt(loadAddIn),
});

engine.subscribe((event) => {
  if (event.kind === 'changed' || event.kind === 'sheets') workbook.changed();
  if (event.kind === 'selected' || event.kind === 'calculated') showCellMessage();
});
addEventListener('pagehide', () => workbook.keep());

listCharts(place('charts'), interpreter.workbook);
workbook.restore();
pane.resize(preferences.paneWidth);
pane.useTheme(preferences.theme === 'dark');
showProfile();
followRebuilds(() => attempt(loadAddIn));
window.preview = previewAccess({
  ...{ engine, interpreter, addIn, pane, edits },
  buttons: () => buttons,
  answered: () => functionCells.answered(),
});
say('就绪');
attempt(loadAddIn);
