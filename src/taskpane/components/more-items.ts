/** What 更多… offers, in groups: filling in, the ledger, the text, and what is made from the workbook. */
import * as copyWords from '../../words/copies';
import * as fillingWords from '../../words/filling';
import { comparison } from '../../words/ledger-comparison';
import { ledgerPane } from '../../words/ledger-pane';
import * as textWords from '../../words/text-writing';
import type { Controller } from '../state/controller';
import type { MoreItem } from './more-menu';

/** @param hasFigures sheets stand there that figures are filled in on */
export const moreItems = (controller: Controller, hasFigures: boolean): readonly (readonly MoreItem[])[] => [
  hasFigures
    ? [
        { label: fillingWords.zeros.open, onChoose: () => void controller.proposeZeros() },
        { label: fillingWords.cleaning.open, onChoose: () => void controller.proposeCleaning() },
      ]
    : [],
  [
    { label: ledgerPane.register, onChoose: () => void controller.startRegistration() },
    { label: ledgerPane.handle, onChoose: () => void controller.startHandling() },
    { label: ledgerPane.import, onChoose: () => void controller.startImport() },
    { label: comparison.open, onChoose: () => void controller.compareLedger() },
  ],
  [
    { label: textWords.writing.open, onChoose: () => void controller.proposeText() },
    { label: textWords.refreshing.open, onChoose: () => void controller.proposeRefresh() },
    { label: textWords.checking.open, onChoose: () => void controller.checkText() },
    { label: textWords.keeping.open, onChoose: () => void controller.proposeWordings() },
  ],
  [
    { label: copyWords.send.open, onChoose: () => void controller.proposeSending() },
    { label: copyWords.next.open, onChoose: () => void controller.proposeNextYear() },
    { label: copyWords.upgrade.open, onChoose: () => void controller.proposeUpgrade() },
  ],
];
