/** 零报告: what did not happen is confirmed, becomes 0 and a text in one action, and is checked; it is refused where something did. */
import type { ZeroAnswers, ZeroObstacle } from '../../documents/zero-report';
import { obstacleCells, zeroObstacles } from '../../documents/zero-report';
import * as words from '../../words/zero-report-pane';
import { judgeReading } from '../actions/check';
import { selectAnywhere } from '../actions/select-anywhere';
import type { Filling } from './filling-tasks';
import type { Work } from './work';

export interface ZeroTasks {
  /** Asks what did not happen all year. */
  readonly proposeZeroReport: () => Promise<void>;
  /** Writes 0 and the text, and checks; asks again where something stands against it by now. */
  readonly writeZeroReport: (answers: ZeroAnswers) => Promise<void>;
  /** Leaves the question for the cells that stand against it. */
  readonly toObstacle: (obstacle: ZeroObstacle) => Promise<void>;
}

/** Reading and writing texts is loaded when it is asked for. */
const actions = () => import('../actions/zero-report');

export function zeroTasks(
  { host, get, dispatch, run, enqueue, write, ask, fail, notice }: Work,
  { readWhole }: Pick<Filling, 'readWhole'>,
): ZeroTasks {
  const settings = () => get().settings;
  const read = async () => (await actions()).readZero(host, settings());
  const noTables = () => {
    dispatch({ event: 'answered' });
    fail(words.noTables);
  };
  return {
    proposeZeroReport: () =>
      run('zeroReport', async () => {
        const proposal = await read();
        if (proposal) ask({ kind: 'zeroReport', proposal });
        else noTables();
      }),

    writeZeroReport: (answers) => {
      const { question } = get();
      // 取消 leaves all as it is by then
      const isMeant = () => get().question === question;
      return run('zeroReport', async () => {
        const proposal = await read();
        if (!isMeant()) return;
        if (!proposal) return noTables();
        if (zeroObstacles(proposal.own, answers).length > 0) return ask({ kind: 'zeroReport', proposal });
        const { zeroWrites, zerosIn, zeroText, unwritten } = await actions();
        const zeros = zeroWrites(proposal, answers);
        const filled = await write(zeros, 'zeroReport');
        const isStopped = !isMeant();
        // what was typed stays until it is written
        dispatch({ event: 'answered' });
        const text = isStopped ? unwritten(words.stopped) : await zeroText(host, settings());
        const told = await write(text.writes, 'zeroReport', filled.written > 0);
        const { overview, table } = await readWhole();
        const judged = judgeReading(table, settings());
        if (judged.outcome === 'checked') dispatch({ event: 'checked', table: judged.checked });
        const { mandatory = 0, againstLast } = overview?.progress ?? {};
        const isSound = mandatory + (againstLast?.mandatory ?? 0) === 0;
        dispatch({ event: 'stepOpened', step: isSound ? 'publish' : 'check' });
        const table2 = overview?.filled.find(({ kind }) => kind === 'table2');
        notice(
          words.done({
            zeros: zerosIn(zeros, filled.left),
            paragraphs: text.paragraphs,
            own: text.own,
            ...(text.why !== undefined && { noText: text.why }),
            left: filled.left.length + told.left.length,
            blanks: table2?.blanks.length ?? 0,
          }),
          filled.written + told.written > 0,
        );
      });
    },

    toObstacle: (obstacle) =>
      enqueue(async () => {
        const { question } = get();
        if (question?.kind !== 'zeroReport') return;
        const { refs } = question.proposal.own;
        dispatch({ event: 'answered' });
        const cells = obstacleCells(obstacle);
        if (cells.length > 0) return void (await selectAnywhere(host, cells, refs));
        const sheet = refs.get(obstacle.code === 'inLedger' ? 'ledger' : 'previous');
        if (sheet) await host.showSheet(sheet);
      }),
  };
}
