// A thread does not take the loader of `tsx` from its options on Node 20: it registers it itself, then runs the worker.
import { register } from 'tsx/esm/api'

register()
await import('./road-worker.ts')
