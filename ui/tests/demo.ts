import { start } from '../src/start';
import { dialogs } from '../src/shell/dialogs.svelte';
import { session, type Room } from '../src/shell/session.svelte';
import { mockHost } from './mock-host';

start(mockHost);
const here = new URLSearchParams(location.search);
if (here.has('room')) session.room = here.get('room') as Room;
if (here.has('dialog')) setTimeout(() => dialogs.show({ kind: here.get('dialog') as 'import', paths: [] }), 400);
