import { hostHere } from './host';
import { start } from './start';

start(hostHere());
