import { css } from 'lit';

/** Headings, paragraphs, lists and links, for elements that show more than a line. */
export const proseStyles = css`
  h2,
  h3,
  h4,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  fieldset,
  blockquote {
    margin: 0;
    padding: 0;
    border: 0;
  }

  ul,
  ol {
    list-style: none;
  }

  h2,
  h3,
  h4 {
    font-weight: 600;
    line-height: 1.35;
  }

  h2 {
    font-size: 1.25em;
  }

  h3 {
    font-size: 1.0625em;
  }

  h4 {
    font-size: 1em;
  }

  a {
    color: var(--_hv-brand);
  }
`;
