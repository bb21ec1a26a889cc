/**
 * The elements as plain tags in Preact's JSX: `import '@homevisit/elements/types/preact.js'` once in a project.
 *
 * @module
 */
import type { JSX } from 'preact';
import type { ElementAttributes, ElementClasses, ElementEvents, ElementProperties } from './elements.js';

/** Preact hears an event by `on` and its name as it is. */
type Handlers<Tag extends keyof ElementEvents> = {
  [Name in keyof ElementEvents[Tag] & string as `on${Name}`]?: (event: ElementEvents[Tag][Name]) => void;
};

type Own<Tag extends keyof ElementClasses> = ElementProperties[Tag] & ElementAttributes[Tag] & Handlers<Tag>;

/** The props of each element by its tag. */
export type HomevisitTags = {
  [Tag in keyof ElementClasses]: Own<Tag> & Omit<JSX.HTMLAttributes<ElementClasses[Tag]>, keyof Own<Tag>>;
};

declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements extends HomevisitTags {}
  }
}
