import { ContextProvider } from '@lit/context';
import { createFakeClient } from '@homevisit/client/testing';
import { LitElement } from 'lit';
import { expect, fixture, html } from '../testing/index.js';
import { announceProvider, clientContext, ProvidedValue } from './context.js';

class ConsumingElement extends LitElement {
  readonly provided = new ProvidedValue(this, clientContext);
}
customElements.define('hv-test-consuming', ConsumingElement);

const waiting = () => Reflect.get(globalThis, Symbol.for('homevisit.waiting/1')) as Set<unknown> | undefined;

describe('ProvidedValue', () => {
  it('takes the value of the nearest provider', async () => {
    const outer = await fixture<HTMLElement>(
      html`<div>
        <section><hv-test-consuming></hv-test-consuming></section>
      </div>`,
    );
    const [first, second] = [createFakeClient(), createFakeClient()];
    const consumer = outer.querySelector<ConsumingElement>('hv-test-consuming');
    new ContextProvider(outer, { context: clientContext, initialValue: first }).hostConnected();
    announceProvider(clientContext);
    expect(consumer?.provided.value).to.equal(first);
    const inner = outer.querySelector<HTMLElement>('section');
    if (inner) new ContextProvider(inner, { context: clientContext, initialValue: second }).hostConnected();
    expect(consumer?.provided.value, 'after a nearer one has come').to.equal(second);
  });

  it("is answered by a host's own provider that comes late, when it is announced", async () => {
    const outer = await fixture<HTMLElement>(html`<div><hv-test-consuming></hv-test-consuming></div>`);
    const consumer = outer.querySelector<ConsumingElement>('hv-test-consuming');
    expect(consumer?.provided.value).to.equal(undefined);
    const client = createFakeClient();
    new ContextProvider(outer, { context: clientContext, initialValue: client }).hostConnected();
    announceProvider(clientContext);
    expect(consumer?.provided.value).to.equal(client);
  });

  it('follows later values', async () => {
    const outer = await fixture<HTMLElement>(html`<div></div>`);
    const provider = new ContextProvider(outer, { context: clientContext, initialValue: createFakeClient() });
    const consumer = new ConsumingElement();
    outer.append(consumer);
    const client = createFakeClient();
    provider.setValue(client);
    expect(consumer.provided.value).to.equal(client);
  });

  it('forgets a provider that it has been taken away from', async () => {
    const outer = await fixture<HTMLElement>(html`<div></div>`);
    const provider = new ContextProvider(outer, { context: clientContext, initialValue: createFakeClient() });
    const consumer = new ConsumingElement();
    outer.append(consumer);
    consumer.remove();
    provider.setValue(createFakeClient());
    expect(consumer.provided.value).to.equal(undefined);
    document.body.append(consumer);
    expect(consumer.provided.value, 'outside of the provider').to.equal(undefined);
    consumer.remove();
  });

  it('leaves nothing on the page when nobody waits', () => {
    const consumer = new ConsumingElement();
    document.body.append(consumer);
    expect(waiting()?.size).to.equal(1);
    consumer.remove();
    expect(waiting()).to.equal(undefined);
  });
});
