import { describePortal } from './describePortal.ts';
import { embeddedPortal } from './support/embeddedPortal.ts';

describePortal('the embedded portal', { open: embeddedPortal, canPurge: true });
