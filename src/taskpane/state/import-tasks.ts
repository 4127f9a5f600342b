/** 导入: a report from a file or the clipboard is read, shown with what was repaired and what is open, and written in one action. */
import type { ImportTarget } from '../../documents/importing/import-plan';
import { proposedTarget } from '../../documents/importing/import-plan';
import { ReadError } from '../../documents/read-error';
import * as words from '../../words/importing';
import type { ReportSettings } from '../../workbook/host';
import type { ImportChoice, ImportSource } from '../actions/report-import';
import { BUILD } from '../actions/undo';
import type { Filling } from './filling-tasks';
import type { Going } from './going';
import { Stopped } from '../stopped';
import type { ImportQuestion } from './import-question';
import type { Work } from './work';

export interface ImportTasks {
  /** Asks for a document, and whose report it is taken for. */
  readonly startReportImport: (target: ImportTarget) => Promise<void>;
  /** Reads what was chosen or pasted, and shows what would come of it. */
  readonly readReport: (source: ImportSource) => Promise<void>;
  /** The same document is taken for another year's report. */
  readonly chooseTarget: (target: ImportTarget) => Promise<void>;
  readonly importReport: (choice: ImportChoice) => Promise<void>;
  /** Leaves the question; reading stops. */
  readonly cancelImport: () => void;
  /** Goes over to 导入台账, with the file where one was chosen. */
  readonly importAsLedger: () => Promise<void>;
}

/** What reads documents is loaded when it is asked for. */
const actions = () => import('../actions/report-import');

interface LedgerImport {
  readonly startImport: () => Promise<void>;
  readonly openLedgerFile: (file: File) => Promise<void>;
}

export function importTasks(
  { host, get, dispatch, run, stop, ask, fail, notice, write }: Work,
  { wrote }: Pick<Filling, 'wrote'>,
  { startImport, openLedgerFile }: LedgerImport,
  startReader: (() => Worker) | undefined,
  changeSettings: (settings: ReportSettings) => void,
): ImportTasks {
  const asked = (): ImportQuestion | undefined => {
    const { question } = get();
    return question?.kind === 'importReport' ? question : undefined;
  };

  const read = async (
    source: ImportSource,
    target: ImportTarget,
    isChosen: boolean,
    { goOn, until }: Going,
  ) => {
    const { isWithoutYear, readPlace, readSource, planOf } = await actions();
    const place = await readPlace(host, get().settings);
    await goOn();
    const base: ImportQuestion = { kind: 'importReport', target, place, source };
    ask(base);
    const reading = readSource(source, target, place, startReader);
    try {
      const found = await until(reading.reading, reading.stop);
      const meant = isChosen ? target : (proposedTarget(found.report, place.year) ?? target);
      ask({ ...base, target: meant, read: { reading: found, plan: planOf(found, meant, place) } });
    } catch (failure) {
      if (failure instanceof Stopped) throw failure;
      const fault =
        failure instanceof ReadError
          ? words.unusable(source.name, failure.place, failure.found, failure.message)
          : words.notRead(source.name);
      ask({ ...base, fault, ...(isWithoutYear(failure) && { asksYear: true }) });
    }
  };

  /** In the place of what is read now. */
  const readInstead = (source: ImportSource, target: ImportTarget, isChosen: boolean) => {
    stop('import');
    return run('import', (going) => read(source, target, isChosen, going));
  };

  return {
    startReportImport: (target) =>
      run('import', async ({ goOn }) => {
        const place = await (await actions()).readPlace(host, get().settings);
        await goOn();
        ask({ kind: 'importReport', target, place });
      }),

    readReport: async (source) => {
      const question = asked();
      if (question) await readInstead(source, question.target, false);
    },

    chooseTarget: async (target) => {
      const question = asked();
      if (!question) return;
      if (question.source) return readInstead(question.source, target, true);
      ask({ ...question, target });
    },

    importReport: (choice) =>
      run('import', async ({ goOn }) => {
        const question = asked();
        if (!question?.read || 'code' in question.read.plan) return;
        const { plan } = question.read;
        const { buildPrevious, buildYear, settingsOf, writesOf } = await actions();
        await goOn();
        if (plan.isToBuild) {
          const { settings } = get();
          const ofYear = settingsOf(plan.report, settings);
          const isYear = plan.target === 'year';
          const built = await (isYear
            ? buildYear(host, ofYear, plan, choice.sections)
            : buildPrevious(host, settings, question.place, plan.report));
          dispatch({ event: 'answered' });
          if (built.outcome === 'exists') return fail(words.nameTaken(built.taken[0]!.sheet));
          if (isYear) changeSettings(ofYear);
          dispatch({ event: 'lastAction', what: BUILD });
          notice(isYear ? words.builtYear(built.sheets.length) : words.built(built.sheets[0]!.name));
          return wrote();
        }
        const writes = writesOf(plan, question.place, choice);
        dispatch({ event: 'answered' });
        const { written, left } = await write(writes, 'importReport');
        const inText = writes.find(({ sheet }) => sheet.id === question.place.refs.get('text')?.id);
        const cells = written - (inText?.writes.length ?? 0) + left.filter(isText).length;
        notice(words.done(cells, choice.sections.length, left.length), written > 0);
        wrote();
      }),

    cancelImport: () => {
      stop('import');
      // the question may have become another one
      if (asked()) dispatch({ event: 'answered' });
    },

    importAsLedger: async () => {
      const source = asked()?.source;
      stop('import');
      // one dialog goes before the other comes
      dispatch({ event: 'answered' });
      await startImport();
      if (source && !source.isPasted) await openLedgerFile(new File([source.bytes.slice()], source.name));
    },
  };
}

const isText = ({ name }: { readonly name: string }): boolean => name.startsWith('text.');
