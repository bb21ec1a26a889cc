/**
 * The elements as plain tags in Solid's JSX: `import '@homevisit/elements/types/solid.js'` once in a project.
 *
 * @module
 */
import type { JSX } from 'solid-js';
import type { ElementAttributes, ElementClasses, ElementEvents, ElementProperties } from './elements.js';

/** Solid sets a property by `prop:`, and hears an event by `on:` and its name as it is. */
type Properties<Tag extends keyof ElementProperties> = {
  [Name in keyof ElementProperties[Tag] & string as `prop:${Name}`]?: ElementProperties[Tag][Name];
};
type Handlers<Tag extends keyof ElementEvents> = {
  [Name in keyof ElementEvents[Tag] & string as `on:${Name}`]?: (event: ElementEvents[Tag][Name]) => void;
};

type Own<Tag extends keyof ElementClasses> = Properties<Tag> & ElementAttributes[Tag] & Handlers<Tag>;

/** The props of each element by its tag. */
export type HomevisitTags = {
  [Tag in keyof ElementClasses]: Own<Tag> & Omit<JSX.HTMLAttributes<ElementClasses[Tag]>, keyof Own<Tag>>;
};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends HomevisitTags {}
  }
}
