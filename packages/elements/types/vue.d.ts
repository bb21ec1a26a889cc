/**
 * The elements in Vue's templates: `import '@homevisit/elements/types/vue.js'` once in a project. Tell Vue's compiler
 * that they are elements: `compilerOptions: { isCustomElement: (tag) => tag.startsWith('hv-') }`.
 *
 * @module
 */
import type { EmitFn, HTMLAttributes, PublicProps } from 'vue';
import type { ElementAttributes, ElementClasses, ElementEvents, ElementProperties } from './elements.js';

/** `hv-visit-filed` is `HvVisitFiled` in the name of a handler. */
type Pascal<Name extends string> = Name extends `${infer First}-${infer Rest}`
  ? `${Capitalize<First>}${Pascal<Rest>}`
  : Capitalize<Name>;

type Handlers<Tag extends keyof ElementEvents> = {
  [Name in keyof ElementEvents[Tag] & string as `on${Pascal<Name>}`]?: (event: ElementEvents[Tag][Name]) => void;
};

type Own<Tag extends keyof ElementClasses> = ElementProperties[Tag] & ElementAttributes[Tag] & Handlers<Tag>;

/** Each element as Vue's tools see it. */
export type HomevisitTags = {
  [Tag in keyof ElementClasses]: new () => ElementClasses[Tag] & {
    /** Only for type checks: there is no such property at run time. */
    $props: Own<Tag> & Omit<HTMLAttributes & PublicProps, keyof Own<Tag>>;
    /** Only for type checks: there is no such property at run time. */
    $emit: EmitFn<{
      [Name in keyof ElementEvents[Tag] & string]: (event: ElementEvents[Tag][Name]) => void;
    }>;
  };
};

declare module 'vue' {
  interface GlobalComponents extends HomevisitTags {}
}
