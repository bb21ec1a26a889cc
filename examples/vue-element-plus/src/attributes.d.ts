import type {} from 'vue';

declare module 'vue' {
  /**
   * What a component hands down to its root without naming it among its props. Element Plus does so with the label of a
   * button, of which its types do not tell.
   */
  interface AllowedComponentProps {
    'aria-label'?: string;
  }
}
