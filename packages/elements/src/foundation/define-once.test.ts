import { expect, takeConsoleOutput } from '../testing/index.js';
import { defineOnce } from './define-once.js';

let count = 0;
const newTag = () => `hv-define-${(count += 1)}`;
const newClass = () => class extends HTMLElement {};

describe('defineOnce', () => {
  it('registers a class', () => {
    const tag = newTag();
    const elementClass = newClass();
    expect(defineOnce(tag, elementClass)).to.deep.equal({
      tag,
      outcome: 'defined',
    });
    expect(customElements.get(tag)).to.equal(elementClass);
  });

  it('takes the same class twice without a word', () => {
    const tag = newTag();
    const elementClass = newClass();
    defineOnce(tag, elementClass);
    expect(defineOnce(tag, elementClass).outcome).to.equal('same');
  });

  it('leaves the tag to another copy of the same version without a word', () => {
    const tag = newTag();
    const first = newClass();
    defineOnce(tag, first);
    expect(defineOnce(tag, newClass()).outcome).to.equal('other-copy');
    expect(customElements.get(tag)).to.equal(first);
  });

  it('names both versions when another version holds the tag, and does not throw', () => {
    const tag = newTag();
    defineOnce(tag, newClass(), { version: '0.9.3' });
    expect(defineOnce(tag, newClass(), { version: '1.2.0' }).outcome).to.equal('other-version');
    const [line] = takeConsoleOutput();
    expect(line).to.include('HV001').and.include('0.9.3').and.include('1.2.0').and.include(`<${tag}>`);
  });

  it('says so when an element of somebody else holds the tag', () => {
    const tag = newTag();
    customElements.define(tag, newClass());
    expect(defineOnce(tag, newClass()).outcome).to.equal('foreign');
    expect(takeConsoleOutput()).to.have.length(1);
  });

  it('lets another version live beside the first under a suffix', () => {
    const tag = newTag();
    defineOnce(tag, newClass(), { version: '0.9.3' });
    const elementClass = newClass();
    expect(defineOnce(tag, elementClass, { suffix: 'acme' })).to.deep.equal({
      tag: `${tag}-acme`,
      outcome: 'defined',
    });
    expect(document.createElement(`${tag}-acme`)).to.be.instanceOf(elementClass);
    expect(defineOnce(tag, elementClass, { suffix: 'acme' }).outcome).to.equal('same');
  });

  it('registers one class under its tag and under a suffix', () => {
    const tag = newTag();
    const elementClass = newClass();
    defineOnce(tag, elementClass);
    expect(defineOnce(tag, elementClass, { suffix: 'second' }).outcome).to.equal('defined');
  });

  it('uses the registry that it is given', () => {
    const entries = new Map<string, CustomElementConstructor>();
    const registry = {
      get: (tag: string) => entries.get(tag),
      define: (tag: string, elementClass: CustomElementConstructor) => void entries.set(tag, elementClass),
    } as Partial<CustomElementRegistry> as CustomElementRegistry;
    const tag = newTag();
    defineOnce(tag, newClass(), { registry });
    expect(entries.has(tag)).to.equal(true);
    expect(customElements.get(tag)).to.equal(undefined);
  });
});

describe('defineOnce with a scoped registry of the engine', () => {
  /** Where the engine has none, `new` is refused; there is nothing to test there. */
  function scopedRegistry(): CustomElementRegistry | undefined {
    try {
      return new CustomElementRegistry();
    } catch {
      return undefined;
    }
  }

  it('registers one class there and on the page, and an element of that scope comes to life', () => {
    const registry = scopedRegistry();
    const tag = newTag();
    const elementClass = newClass();
    expect(defineOnce(tag, elementClass).outcome).to.equal('defined');
    if (!registry) return;
    const inScope = newClass();
    expect(defineOnce(tag, inScope, { registry }).outcome).to.equal('defined');
    expect(defineOnce(tag, inScope, { registry }).outcome).to.equal('same');
    expect(defineOnce(newTag(), elementClass, { registry }).outcome).to.equal('defined');
    const options: object = { customElementRegistry: registry };
    expect(document.createElement(tag, options)).to.be.instanceOf(inScope);
    expect(document.createElement(tag)).to.be.instanceOf(elementClass);
  });
});
