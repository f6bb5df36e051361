import { describeReadme } from './readme/describeReadme.ts';
import { renderBlocksAsHtml } from './readme/renderBlocksAsHtml.ts';
import { renderBlocksAsMarkdown } from './readme/renderBlocksAsMarkdown.ts';
import type { Writer } from './Writer.ts';

/** `README.md` and `README.html`: the data dictionary that a person reads, the same in both. */
export const readmeWriter: Writer = {
  name: 'readme',
  *write(plan, context) {
    const parts = describeReadme(plan, context);
    const encoder = new TextEncoder();
    yield ['README.md', encoder.encode(renderBlocksAsMarkdown(parts))];
    yield ['README.html', encoder.encode(renderBlocksAsHtml(plan.settings.title.ja, parts))];
  },
};
