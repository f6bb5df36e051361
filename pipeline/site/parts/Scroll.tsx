import type { Child } from 'hono/jsx';

/** A box that scrolls sideways by itself, so that the page never does; reachable and scrollable by keyboard, with a name. */
export interface ScrollProps {
  /** Its name, or the id of the element that names it. */
  readonly label?: string;
  readonly labelledby?: string;
  readonly tall?: boolean;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: Child;
}

export function Scroll({ label, labelledby, tall, attributes, children }: ScrollProps) {
  return (
    <section
      class={tall ? 'scroll tall' : 'scroll'}
      aria-label={label}
      aria-labelledby={labelledby}
      tabindex={0}
      {...attributes}
    >
      {children}
    </section>
  );
}
