/**
 * The elements in Svelte's markup: `import '@homevisit/elements/types/svelte.js'` once in a project.
 *
 * @module
 */
import type { HTMLAttributes } from 'svelte/elements';
import type { ElementAttributes, ElementClasses, ElementEvents, ElementProperties } from './elements.js';

/** Svelte 5 hears an event by `on` and its name, Svelte 4 by `on:` and its name. */
type Handlers<Tag extends keyof ElementEvents> = {
  [Name in keyof ElementEvents[Tag] & string as `on${Name}` | `on:${Name}`]?: (event: ElementEvents[Tag][Name]) => void;
};

type Own<Tag extends keyof ElementClasses> = ElementProperties[Tag] & ElementAttributes[Tag] & Handlers<Tag>;

/** The attributes of each element by its tag. */
export type HomevisitTags = {
  [Tag in keyof ElementClasses]: Own<Tag> & Omit<HTMLAttributes<ElementClasses[Tag]>, keyof Own<Tag>>;
};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends HomevisitTags {}
}
