/** How offices word supervision and training; governments tell appraisal, evaluation and accountability (《条例》第五十条第（四）项). */
import { governments } from '../../report/level';
import type { Sentence } from '../sentence';

const trainings: Sentence = {
  id: 'trainings',
  name: '培训',
  wordings: [
    { when: '培训次数=0', text: '' },
    { when: '培训人次>0', text: '组织或参加政府信息公开培训{培训次数}次、{培训人次}人次。' },
    { text: '组织或参加政府信息公开培训{培训次数}次。' },
  ],
};

const appraisal: Sentence = {
  id: 'appraisal',
  name: '工作考核',
  levels: governments,
  wordings: [
    {
      when: '工作考核名称.已填=1',
      text: '将政府信息公开工作纳入{?工作考核名称}，考核结果为{?工作考核结果}。',
    },
    { text: '政府信息公开工作考核结果为{?工作考核结果}。' },
  ],
};

const evaluation: Sentence = {
  id: 'evaluation',
  name: '社会评议',
  levels: governments,
  wordings: [
    { when: '社会评议>0', text: '组织社会评议{社会评议}次，评议结果为{?社会评议结果}。' },
    { when: '未组织社会评议.已勾选=1', text: '未组织社会评议。' },
    { when: '社会评议=0', text: '{?未组织社会评议的确认}。' },
    { text: '社会评议结果为{?社会评议结果}。' },
  ],
};

const accountability: Sentence = {
  id: 'accountability',
  name: '责任追究',
  levels: governments,
  wordings: [
    { when: '责任追究>0', text: '因政府信息公开工作追究责任{责任追究}起。' },
    { when: '未发生责任追究.已勾选=1', text: '未发生因政府信息公开工作追究责任的情形。' },
    { when: '责任追究情况.已填=1', text: '责任追究方面，{?责任追究情况}。' },
    { when: '责任追究=0', text: '{?未发生责任追究的确认}。' },
    { text: '责任追究方面，{?责任追究情况}。' },
  ],
};

export const supervisionSentences: readonly Sentence[] = [trainings, appraisal, evaluation, accountability];
