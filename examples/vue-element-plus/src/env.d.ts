/** For tools that read no `.vue` files, such as ESLint; Vue's own read the file itself. */
declare module '*.vue' {
  import type { DefineComponent } from 'vue';
  const component: DefineComponent;
  export default component;
}
