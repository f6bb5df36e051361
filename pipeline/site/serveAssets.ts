import type { Hono } from 'hono';
import { answerFile } from './answers.ts';
import { type AssetPaths, icon } from './assetPaths.ts';
import type { SiteSource } from './SiteSource.ts';

/** Adds the style sheet, the script and the icon. */
export function serveAssets(app: Hono, { assets }: Pick<SiteSource, 'assets'>, paths: AssetPaths): void {
  app.get(paths.css, () => answerFile(assets.css, 'text/css; charset=utf-8'));
  app.get(paths.js, () => answerFile(assets.js, 'text/javascript; charset=utf-8'));
  app.get(paths.icon, () => answerFile(icon, 'image/svg+xml'));
}
