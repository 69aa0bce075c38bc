import assert from 'node:assert/strict';
import { jsonFault } from '../../server/src/text/json';

/** A bar stands where the fault is. */
const FAULTS: readonly string[] = [
  '|profile: yes', '{|bad', '{"a" |1}', '{"a": |}', '{"a": 1|; "b": 2}', '{"a": [1, 2|}', '{"a": 1} |x', '[1, |]', '{"a": 1, |}', '{"a": "b|\n"}', '{"a": "\\|x"}', '{"a": |01}', '{"a": |yes}', '|]',
  '{"a": tru|', '{"a": 12|', '{"a": -|', '{"a": "x|', '{"a": "x\\|', '{"a": "x"|', '{"a"|', '{|', '[{"a": [1, {|', '|',
];

describe('the place where a text stops being JSON', () => {
  for (const marked of FAULTS) {
    it(JSON.stringify(marked), () => {
      const text = marked.replace('|', '');
      assert.throws(() => { JSON.parse(text); });
      assert.equal(jsonFault(text), marked.indexOf('|'));
    });
  }

  it('is the end of a text in which nothing is wrong', () => {
    for (const text of ['{}', '[]', ' {"a": [1, -2.5e3, true, false, null, "\\u0041\\n"], "b": {"c": {}}} ', '"x"', '0']) {
      JSON.parse(text);
      assert.equal(jsonFault(text), text.length, text);
    }
  });

  it('is found in deep nesting and in long strings', () => {
    const deep = '['.repeat(200_000);
    assert.equal(jsonFault(deep), deep.length);
    const long = `{"a": "${'x'.repeat(1_000_000)}" 1}`;
    assert.equal(jsonFault(long), long.length - 2);
  });
});
