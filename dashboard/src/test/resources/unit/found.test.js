import {findings, passage, wordsOf} from '/app/papers/found.js';
import {equal, test} from '/unit/check.js';

const found = (text, q) => findings(text, wordsOf(q)).filter((piece) => piece.found).map((piece) => piece.text);

test('words are marked in letters of either case and in any script', () => {
  equal(found('A Transformer, transformers', 'TRANSFORMER'), ['Transformer', 'transformer']);
  equal(found('基于脑网络的分析', '脑网络 分析'), ['脑网络', '分析']);
});

test('whatever is typed stands for itself', () => {
  equal(found('An X-ray of C++ code (CT) costs $5 [a|b] {c} a/b \\d ^ ? * .', 'x-ray c++ (ct) $5 [a|b] {c} a/b \\d ^ ? * .').length, 12);
  for (const sign of '-\\^$.*+?()[]{}|/&~#@"\'<>!=:;,%_`') {
    equal(found(`one ${sign} two`, sign), [sign]);
    equal(passage(`one ${sign} two`, [sign]), `one ${sign} two`);
  }
});
