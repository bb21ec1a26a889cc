/**
 * What somebody writes who builds this one form by hand with Lit: one element, its state, its steps. The controls come
 * from the contestant, native ones for the floor and those of Web Awesome for Web Awesome.
 */
import { html, LitElement, nothing } from 'lit';
import { steps } from '../questions.mjs';
import { enter } from './enter.mjs';
import { faultOf, isVisible } from './rules.mjs';

export function defineHandWritten(tag, controls, styles) {
  class HandWrittenForm extends LitElement {
    static styles = styles;

    constructor() {
      super();
      this.values = { visitors: [{}, {}] };
      this.step = 0;
      this.touched = new Set();
    }

    get visible() {
      return steps[this.step].fields.filter((field) => isVisible(field, this.values));
    }

    set(name, value) {
      this.values = { ...this.values, [name]: value };
      this.requestUpdate();
    }

    touch(name) {
      this.touched.add(name);
      this.requestUpdate();
    }

    faultAt(field) {
      return this.touched.has(field.name) ? faultOf(field, this.values) : undefined;
    }

    next() {
      for (const { name } of this.visible) this.touched.add(name);
      if (this.visible.every((field) => !faultOf(field, this.values))) this.step += 1;
      this.requestUpdate();
    }

    render() {
      const { step } = this;
      if (step === steps.length) return html`<p>已提交</p>`;
      return html`<form novalidate @submit=${(event) => event.preventDefault()}>
        <p>第 ${step + 1} 步，共 ${steps.length} 步</p>
        <h2>${steps[step].title}</h2>
        ${this.visible.map((field) => this.renderField(field))}
        <div class="buttons">
          ${step > 0 ? controls.button('上一步', () => this.back()) : nothing}
          ${controls.button(step === steps.length - 1 ? '提交' : '下一步', () => this.next())}
        </div>
      </form>`;
    }

    back() {
      this.step -= 1;
      this.requestUpdate();
    }

    renderField(field) {
      const fault = this.faultAt(field);
      const isGroup = ['choices', 'list', 'rating'].includes(field.kind) || field.look === 'radios';
      const state = {
        id: field.name,
        value: this.values[field.name],
        invalid: fault ? 'true' : 'false',
        describedBy: fault ? `${field.name}-error` : nothing,
        set: (value) => this.set(field.name, value),
        touch: () => this.touch(field.name),
      };
      const mark = field.required ? html`<span class="mark">必填</span>` : nothing;
      return html`<div
        class="field"
        data-name=${field.name}
        role=${isGroup ? 'group' : nothing}
        aria-labelledby=${isGroup ? `${field.name}-label` : nothing}
      >
        ${
          isGroup
            ? html`<span class="label" id=${`${field.name}-label`}>${field.label}${mark}</span>`
            : html`<label class="label" for=${field.name}>${field.label}${mark}</label>`
        }
        ${field.kind === 'list' ? this.renderList(field, state) : controls[controlOf(field)](field, state)}
        ${fault ? html`<p class="error" id=${`${field.name}-error`} role="alert">${fault}</p>` : nothing}
      </div>`;
    }

    renderList(field, { value: rows = [], set, touch }) {
      const change = (index, name, value) =>
        set(rows.map((row, other) => (other === index ? { ...row, [name]: value } : row)));
      return html`${rows.map(
        (row, index) =>
          html`<div class="entry">
            ${field.fields.map((inner) => {
              const id = `${field.name}-${index}-${inner.name}`;
              return html`<label class="label" for=${id}>${inner.label}</label> ${controls[controlOf(inner)](inner, {
                  id,
                  value: row[inner.name],
                  invalid: 'false',
                  describedBy: nothing,
                  set: (value) => change(index, inner.name, value),
                  touch,
                })}`;
            })}
            ${controls.button(`移除第 ${index + 1} 行`, () => set(rows.filter((_, other) => other !== index)))}
          </div>`,
      )}
      ${controls.button(`添加${field.rowText}`, () => set([...rows, {}]))}`;
    }
  }
  customElements.define(tag, HandWrittenForm);
  enterForm(document.body.appendChild(document.createElement(tag)));
}

function controlOf({ kind, look, lines }) {
  if (kind === 'choice') return look;
  return kind === 'text' && lines > 1 ? 'textarea' : kind;
}

function enterForm(form) {
  const named = (selector) =>
    [...form.renderRoot.querySelectorAll(selector)].map((one) => one.closest('.field').dataset.name);
  const address = () => form.renderRoot?.querySelector('#address');
  enter({
    ready: address,
    fill: (values) => {
      form.values = { visitors: [{}, {}], ...values };
      form.requestUpdate();
    },
    next: async () => {
      form.next();
      await form.updateComplete;
    },
    step: () => form.step,
    fields: () => named('.field'),
    faults: () => named('.error'),
    address,
    faultText: (name) => form.renderRoot.querySelector(`#${name}-error`)?.textContent ?? '',
  });
}
