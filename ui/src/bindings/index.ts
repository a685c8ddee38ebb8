// What crosses the wire (written by `cargo xtask bindings`), and the few names that the window gives to parts of it.
import type { Failure as WireFailure, Offer } from './wire';

export type * from './wire';

/** Values for a sentence. From the wire they are text; the window adds figures of its own. */
export type Params = Record<string, string | number | boolean | null>;
export interface Coded { code: string; params: Params }
/** A failure as the window passes it on: its own have no kind, and not always a message. */
export type Failure = Coded & Partial<Pick<WireFailure, 'message' | 'kind'>>;
/** Named operation with the values for its words. */
export interface Operation { operation: string; params: Params }
/** Which recordings: all that answer a query, or these. */
export interface Selection { query?: string | null; uids?: string[] | null }
/** What a kiosk may sell a track as. */
export type OfferFormat = Offer['formats'][number];
