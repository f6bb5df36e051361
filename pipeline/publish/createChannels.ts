import type { Effects } from '../effects/Effects.ts';
import { type Fault, PipelineError } from '../errors.ts';
import type { ChannelSettings } from '../model/Settings.ts';
import type { Channel, Progress } from './Channel.ts';
import type { CkanFacts } from './ckan/CkanSettings.ts';
import { createCkanChannel } from './ckan/createCkanChannel.ts';
import { createFolderChannel } from './folder/createFolderChannel.ts';
import { createGitHubChannel } from './github/createGitHubChannel.ts';

/** What channels are made with: the world outside, and who is told while they wait. */
export interface ChannelWorld {
  readonly effects: Effects;
  readonly progress: Progress;
  readonly words: CkanFacts;
}

/** How long one request may take, in milliseconds; files are given more by their size. */
const timeoutMs = 60_000;

/** The environment's variables that may hold a channel's token, the first that is set. */
export const tokenVariables = {
  github: ['TORIKUMI_GITHUB_TOKEN', 'GITHUB_TOKEN'],
  ckan: ['TORIKUMI_CKAN_TOKEN', 'CKAN_TOKEN'],
} as const satisfies Record<string, readonly string[]>;

/** A channel's settings with its name. */
export type NamedChannel = ChannelSettings & { readonly name: string };

/** The channels of a catalogue under their names; the folder first, for the others' versions are told by it. */
export function nameChannels(settings: readonly ChannelSettings[] | undefined): readonly NamedChannel[] {
  const all = settings ?? [];
  const folders = all.filter(({ type }) => type === 'folder');
  const others = all.filter(({ type }) => type !== 'folder');
  const named = [...(folders.length === 0 ? [{ type: 'folder' } as const] : folders), ...others].map((channel) => ({
    ...channel,
    name: channel.name ?? channel.type,
  }));
  const doubles = named.filter(({ name }, index) => named.findIndex((other) => other.name === name) !== index);
  if (doubles.length > 0) throw new PipelineError(2, doubles.map(tellDouble));
  return named;
}

/**
 * Makes one channel. Reading no setting but its own, it sends nothing yet.
 * @throws PipelineError (exit 2) as the channel's own settings do: `missing-token`, `invalid-owner`, …
 * @example createChannel({ type: 'folder', name: 'folder' }, world).isPublic // false
 */
export function createChannel(settings: NamedChannel, { effects, words, progress }: ChannelWorld): Channel {
  const { fetch, now, sleep, env } = effects;
  const deps = { fetch, now, sleep, timeoutMs, progress };
  switch (settings.type) {
    case 'folder':
      return createFolderChannel(settings.name, effects) as Channel;
    case 'github': {
      // A job's commit is known in the job's own repository alone.
      const isOwn = env['GITHUB_REPOSITORY'] === `${settings.owner}/${settings.repo}`;
      const commit = isOwn ? env['GITHUB_SHA'] : undefined;
      const target = commit === undefined ? settings : { ...settings, target_commitish: commit };
      return createGitHubChannel(target, { ...deps, token: findToken('github', effects) }) as Channel;
    }
    case 'ckan':
      return createCkanChannel(settings, { ...deps, token: findToken('ckan', effects), facts: words }) as Channel;
  }
}

/** True for a channel that serves the newest version alone: a dataset of CKAN, unlike an archive or a list of releases. */
export function holdsLatestOnly({ type }: ChannelSettings): boolean {
  return type === 'ckan';
}

function findToken(type: keyof typeof tokenVariables, { env }: Pick<Effects, 'env'>): string {
  const name = tokenVariables[type].find((variable) => (env[variable] ?? '') !== '');
  const token = name === undefined ? undefined : env[name];
  if (token !== undefined) return token;
  const list = tokenVariables[type].map((variable) => `\`${variable}\``);
  throw new PipelineError(2, [
    {
      code: 'missing-token',
      messageJa: `${type} のトークンがありません。環境変数 ${list.join(' か ')} に入れてください。コマンドや設定ファイルには書かないでください。`,
      messageEn: `There is no token for ${type}. Put it into the environment variable ${list.join(' or ')}, never on the command line or into a settings file.`,
    },
  ]);
}

function tellDouble({ name }: { readonly name: string }): Fault {
  return {
    code: 'duplicate-channel',
    file: 'data/catalog.yaml',
    messageJa: `\`${name}\` という公開先が 2 つあります。name で別の名前を付けてください。`,
    messageEn: `Two channels are called \`${name}\`. Give one another name with \`name\`.`,
  };
}
