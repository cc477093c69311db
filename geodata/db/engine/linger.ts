/** How long the engine stays when nobody is connected, unless ENGINE_LINGER_MS says otherwise. */
export const LINGER_MS = 1500
