import { configure } from 'storybook/test';

// What a play function waits for: only a fault waits it out, on however slow a machine.
configure({ asyncUtilTimeout: 30_000 });
