import assert from 'node:assert/strict';
import { inOrderOf } from '../../server/src/text/order';

describe('order of texts', () => {
  const named = (...names: readonly string[]): { readonly name: string }[] => names.map(name => ({ name }));
  const sorted = (...names: readonly string[]): string[] => inOrderOf(named(...names), ({ name }) => name).map(({ name }) => name);

  it('is by units, capitals before small letters', () => {
    assert.deepEqual(sorted('b', 'a10', 'a2', 'Z', 'é', 'z'), ['Z', 'a10', 'a2', 'b', 'z', 'é']);
  });

  it('leaves what is in order, and the list it was given', () => {
    const items = named('', 'a', 'b');
    assert.equal(inOrderOf(items, ({ name }) => name), items);
    const mixed = named('b', 'a');
    assert.deepEqual(inOrderOf(mixed, ({ name }) => name), named('a', 'b'));
    assert.deepEqual(mixed, named('b', 'a'));
  });
});
