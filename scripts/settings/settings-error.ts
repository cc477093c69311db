// A setting or an option that cannot be used: told in one sentence, without a stack.
export class SettingsError extends Error {
  override name = 'SettingsError'
}
